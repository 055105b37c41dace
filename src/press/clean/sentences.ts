/** Where a sentence ends: full-width signs anywhere, Latin ones before a blank. */
const SENTENCE_END = /[。！？!?…]+[”’」』）)"']*|[.!?]+["')\]”’]*(?=\s|$)/g;
const CLAUSE_END = /[，；：、,;:](?=\D|$)|\s[-–—]\s/g;

/**
 * The beginning of a text, at most `most` characters: up to the last sentence
 * end that fits and leaves at least a quarter of that, else with `…` at the end.
 */
export function firstSentences(text: string, most: number): string {
  const room = head(text, most);
  if (room.length === text.length) return text;
  const end = lastEnd(room, SENTENCE_END);
  return end * 4 >= room.length ? room.slice(0, end).trimEnd() : shortened(text, most);
}

/**
 * The first words of a text as a title, at most `most` characters: the first
 * sentence, else up to the last comma that fits, else with `…`.
 */
export function firstWords(text: string, most: number): string {
  const room = head(text, most);
  const sentence = firstEnd(room);
  if (sentence !== null) return room.slice(0, sentence);
  if (room.length === text.length) return text;
  const clause = lastStart(room, CLAUSE_END);
  return clause * 4 >= room.length ? room.slice(0, clause) : shortened(text, most);
}

/** Cuts with `…`, between words where there are blanks. */
function shortened(text: string, most: number): string {
  const room = head(text, most - 1);
  const blank = room.lastIndexOf(' ');
  const cut = blank * 3 > room.length * 2 ? room.slice(0, blank) : room;
  return `${cut.replace(/[\s，、；：,;:]+$/, '')}…`;
}

/** At most `most` characters of a text; a pair of surrogates is one. */
function head(text: string, most: number): string {
  const units = text.slice(0, most);
  if (!/[\ud800-\udfff]/.test(units)) return units;
  return [...text.slice(0, most * 2)].slice(0, most).join('');
}

/** Behind the last match, or 0. */
function lastEnd(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : 0;
}

/** Before the last match, or 0. */
function lastStart(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? 0;
}

/** Before the full stop of the first sentence; behind its question or exclamation mark. */
function firstEnd(text: string): number | null {
  const [first] = text.matchAll(SENTENCE_END);
  if (!first || first.index === 0) return null;
  const stop = /^[.。…]/.test(first[0]) ? 0 : 1;
  return first.index + stop;
}
