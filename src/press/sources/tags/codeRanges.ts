/** A stretch of text, its end excluded. */
export type Range = readonly [start: number, end: number];

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING = /^[ \t>]*(`{3,}|~{3,})[ \t]*\r?$/;

/**
 * Spans in backticks within one paragraph. Each run of backticks is looked up by its
 * length, from which comes linear time.
 */
function spansIn(text: string, offset: number): Range[] {
  const ranges: Range[] = [];
  if (!text.includes('`')) return ranges;
  const runs = [...text.matchAll(/\\`|`+/g)].filter(([run]) => run !== '\\`');
  const nextOf = new Map<number, number>();
  const partner = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = runs[i]?.[0].length ?? 0;
    const next = nextOf.get(length);
    if (next !== undefined) partner.set(i, next);
    nextOf.set(length, i);
  }
  for (let i = 0; i < runs.length; i++) {
    const closing = partner.get(i);
    const [first, last] = [runs[i], closing === undefined ? undefined : runs[closing]];
    if (closing === undefined || !first || !last) continue;
    ranges.push([offset + first.index, offset + last.index + last[0].length]);
    i = closing;
  }
  return ranges;
}

/** Blocks between fences, and what lies between the blocks, cut at empty lines. */
function cutBlocks(text: string): { fences: Range[]; paragraphs: Range[] } {
  const fences: Range[] = [];
  const paragraphs: Range[] = [];
  /** Of the fence that is open. */
  let mark: string | undefined;
  let start = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = Math.min(at + line.length + 1, text.length);
    const closes = mark !== undefined && CLOSING.exec(line)?.[1]?.startsWith(mark);
    const opening = mark === undefined ? FENCE.exec(line)?.[1] : undefined;
    if (closes) {
      fences.push([start, end]);
      start = end;
      mark = undefined;
    } else if (opening !== undefined || (mark === undefined && line.trim() === '')) {
      paragraphs.push([start, at]);
      start = opening === undefined ? end : at;
      mark = opening;
    }
    at = end;
  }
  (mark === undefined ? paragraphs : fences).push([start, text.length]);
  return { fences, paragraphs };
}

/**
 * Where code stands in Markdown, in order: fenced blocks and spans in backticks.
 * Blocks that are code by their indent are not found: their lines look like a list's.
 */
export function codeRanges(text: string): Range[] {
  const { fences, paragraphs } = cutBlocks(text);
  const spans = paragraphs.flatMap(([start, end]) => spansIn(text.slice(start, end), start));
  return [...fences, ...spans].sort(([a], [b]) => a - b);
}

/** A test whether a place is in code. Asked in order of places, it takes linear time in all. */
export function codeTest(text: string): (at: number) => boolean {
  const ranges = codeRanges(text);
  let next = 0;
  return (at) => {
    while ((ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
    const range = ranges[next];
    return range !== undefined && range[0] <= at;
  };
}
