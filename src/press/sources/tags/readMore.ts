import type { Draft } from '../../draft.ts';
import { codeTest } from './codeRanges.ts';

/** A body without the mark that ends its beginning, and that beginning. */
export interface Parted {
  body: string;
  /** What stands before the mark; undefined when there is none. */
  excerpt?: string;
}

/** Takes out the first mark that is not in code, and leaves the line it stood on. */
export function takeMore(body: string, mark: RegExp, markup: Draft['markup']): Parted {
  const isCode = markup === 'html' ? () => false : codeTest(body);
  for (const match of body.matchAll(mark)) {
    if (isCode(match.index)) continue;
    const before = body.slice(0, match.index);
    const excerpt = before.trim();
    return {
      body: before + body.slice(match.index + match[0].length),
      ...(excerpt !== '' && { excerpt }),
    };
  }
  return { body };
}
