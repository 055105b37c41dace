import type { Found } from '../../search/search.ts';

/** An article that may be what is asked for. */
export interface Candidate {
  /** In the timeline of everything. */
  place: number;
  /** Whether it is, so that no text has to tell. */
  isExact: boolean;
}

/** All that a stretch of the paper has, the newest first. */
export function* allOf({ numbers, isExact }: Found): Generator<Candidate, undefined> {
  for (const place of numbers) yield { place, isExact };
}

/** Those that are likely to have all of it in their titles. */
export function* titlesOf(parts: readonly Found[]): Generator<Candidate, undefined> {
  for (const { inTitles, isExact } of parts) {
    for (const place of inTitles) yield { place, isExact };
  }
}

/** All but some. */
export function* othersOf(
  parts: readonly Found[],
  known: ReadonlySet<number>,
): Generator<Candidate, undefined> {
  for (const part of parts) {
    for (const candidate of allOf(part)) if (!known.has(candidate.place)) yield candidate;
  }
}
