/** Most characters that front matter may have; a closing line is not looked for beyond. */
export const MAX_FRONT_MATTER = 65_536;

/** A post cut at its fences. */
export interface Parts {
  /** `none` when the text does not begin with a fence. */
  fence: 'closed' | 'unclosed' | 'none';
  /** Text between the fences; for an unclosed fence all that follows it. */
  block: string;
  /** Line of the file on which the block begins, from 1. */
  blockLine: number;
  /** Where in the text the block begins. */
  blockAt: number;
  /** Where in the text the body begins. */
  bodyAt: number;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** Blank lines before the fence are forgiven here and reported by whom it concerns. */
const OPENING = /^(?:[ \t]*\r?\n)*---[ \t]*(?:\r?\n|$)/;

/** Whether a line is `---` or `...`, with nothing but blanks behind it. */
function isFence(text: string, from: number, to: number): boolean {
  if (!text.startsWith('---', from) && !text.startsWith('...', from)) return false;
  return text.slice(from + 3, to).trim() === '';
}

/** Number of line ends in a text. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * Cuts a post into front matter and body by scanning lines. A fence is `---` at
 * the start; the block ends at a line `---` or `...`, as in Jekyll.
 */
export function splitFrontMatter(text: string): Parts {
  const opening = OPENING.exec(text);
  if (!opening) {
    return { fence: 'none', block: '', blockLine: 1, blockAt: 0, bodyAt: 0, bodyLine: 1 };
  }
  const blockAt = opening[0].length;
  const blockLine = 1 + countLines(opening[0]);
  const last = blockAt + MAX_FRONT_MATTER;
  let line = blockLine;
  for (let at = blockAt; at < text.length && at <= last; line++) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 ? text.length : newline + 1;
    if (isFence(text, at, next)) {
      const block = text.slice(blockAt, at);
      return { fence: 'closed', block, blockLine, blockAt, bodyAt: next, bodyLine: line + 1 };
    }
    at = next;
  }
  const block = text.slice(blockAt, last);
  return { fence: 'unclosed', block, blockLine, blockAt, bodyAt: text.length, bodyLine: line };
}
