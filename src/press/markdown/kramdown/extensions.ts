import { addList, LIST, NAME, noAttributes } from './attributes.ts';
import type { Definitions } from './definitions.ts';

/** `{::comment}`, `{::nomarkdown}` and `{::options … /}`, as they begin and end. */
export const EXTENSION = `\\{::(\\w+)(?:[ \\t\\r\\n\\f\\v](${LIST}?)|)(/)?\\}`;

/** What ends an extension that has content. */
export function extensionEnd(name: string): string {
  return `\\{:/(?:${name})?\\}`;
}

/** The end of an extension that never began. */
export const STRAY_END = `\\{:/(?:${NAME})?\\}`;

/** Takes the options of a post that change what is shown. */
export function takeOptions(list: string, post: Definitions): void {
  const options = noAttributes();
  addList(list, options);
  const inHtml = options.values.get('parse_block_html');
  if (inHtml !== undefined) post.readsInHtml = inHtml === 'true';
  const [, first, last = first] =
    /^(\d)(?:(?:\.\.|,[\d,]*)(\d))?$/.exec(options.values.get('toc_levels') ?? '') ?? [];
  if (first !== undefined) post.tocLevels = { first: Number(first), last: Number(last) };
}
