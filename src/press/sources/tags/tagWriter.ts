import type { Draft } from '../../draft.ts';
import type { Fault } from '../../problems.ts';
import { countLines } from '../matter/split.ts';
import { codeTest } from './codeRanges.ts';
import { literal } from './literal.ts';
import { unknownTags } from './unknownTags.ts';

/** How far back the line is looked for on which a tag stands. */
const LINE = 1000;

/** Puts a text together from what tags stand for. */
export interface TagWriter {
  /** Whether a place of the original is in code, where a tag is text. To be asked in order. */
  isCode(at: number): boolean;
  /** The end of what is written, to see on what line a tag stands. */
  before(): string;
  write(text: string): void;
  /** Writes a tag as readers are to see it. */
  show(text: string, at: number): void;
  /** The same for a tag that has no meaning: a problem will name it. */
  keep(name: string, source: string, at: number): void;
  /** The text, after one problem for all tags that were kept. */
  finish(faults: Fault[]): string;
}

/** A writer for a body whose first line is `bodyLine`. */
export function tagWriter(
  kind: 'shortcode' | 'tag-plugin',
  body: string,
  markup: Draft['markup'],
  bodyLine: number,
): TagWriter {
  const isCode = markup === 'html' ? () => false : codeTest(body);
  const kept: { name: string; at: number }[] = [];
  let written = '';
  const show = (text: string, at: number) => {
    written += isCode(at) ? text : literal(text);
  };
  return {
    isCode,
    show,
    before: () => written.slice(-LINE),
    write: (text) => {
      written += text;
    },
    keep(name, source, at) {
      kept.push({ name, at });
      show(source, at);
    },
    finish(faults) {
      const [first] = kept;
      if (first) {
        const line = bodyLine + countLines(body.slice(0, first.at));
        faults.push(unknownTags(kind, kept, line));
      }
      return written;
    },
  };
}
