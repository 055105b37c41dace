/** What a link says of a passage, so that it is found again. White space is folded; all but `start` may be empty. */
export interface Quote {
  /** The passage's first words, or all of it. */
  start: string;
  /** Its last words; empty when `start` is all of it. */
  end: string;
  /** What stands right before it, where its own words are not enough. */
  before: string;
  /** What stands right after it. */
  after: string;
}

/** Name of the query parameter that carries a quote. `views/Share.tsx` looks for it, too. */
export const QUOTE_PARAM = 'quote';

/** Longer ones are nobody's link; they would only cost time to look for. */
const LONGEST = 2000;

/**
 * A quote as the value of a parameter: `first words…last words`, or
 * `before|first words…last words|after`. A backslash stands before these signs
 * in the words. Escaping is inside the value, so that it outlives mail and chat
 * programs, which undo percent-encoding and do it again.
 */
export function writeQuote({ start, end, before, after }: Quote): string {
  const words = end === '' ? escaped(start) : `${escaped(start)}…${escaped(end)}`;
  return before === '' && after === '' ? words : `${escaped(before)}|${words}|${escaped(after)}`;
}

/** Reads the quote of a query (`?quote=…`), or null where there is none that makes sense. */
export function readQuote(search: string): Quote | null {
  const value = new URLSearchParams(search).get(QUOTE_PARAM) ?? '';
  if (value.length > LONGEST) return null;
  const fields = split(value, '|');
  if (fields.length !== 1 && fields.length !== 3) return null;
  const [before, words, after] = fields.length === 3 ? fields : ['', value, ''];
  const [start = '', end = '', ...more] = split(words ?? '', '…').map(unescaped);
  if (start === '' || more.length > 0) return null;
  return { start, end, before: unescaped(before ?? ''), after: unescaped(after ?? '') };
}

/**
 * The same as a text fragment, which browsers follow by themselves where they
 * can: `#:~:text=before-,start,end,-after`.
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function textFragment({ start, end, before, after }: Quote): string {
  const terms = [
    before && `${encoded(before)}-`,
    encoded(start),
    end && encoded(end),
    after && `-${encoded(after)}`,
  ];
  return `#:~:text=${terms.filter((term) => term !== '').join(',')}`;
}

/** Whether a quote fits into a link. */
export function isSendable(quote: Quote): boolean {
  return writeQuote(quote).length <= LONGEST;
}

/** A dash has a meaning in a text directive, and `encodeURIComponent` leaves it. */
function encoded(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}

function escaped(words: string): string {
  return words.replace(/[\\…|]/g, '\\$&');
}

function unescaped(words: string): string {
  return words
    .replace(/\\([\\…|])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Parts of a value between separators that no backslash stands before. */
function split(value: string, separator: string): string[] {
  const parts = [''];
  for (const [sign] of value.matchAll(/\\?./gsu)) {
    if (sign === separator) parts.push('');
    else parts.push(`${parts.pop()}${sign}`);
  }
  return parts;
}
