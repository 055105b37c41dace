import { type Directory, shardOf } from './directory.ts';
import { inAny, inBoth, numbersFrom, without } from './numbers.ts';
import type { Numbers, Postings } from './postings.ts';
import type { Clause, Query } from './query.ts';
import { findPostings } from './shard.ts';
import { categoryTerm, type Term } from './terms.ts';

/** A segment whose directory was loaded. */
export interface Segment {
  directory: Directory;
  /** Loads a shard. */
  shard: (number: number) => Promise<Uint8Array>;
}

/** Which articles of a segment are asked for, beside the query. */
export interface Scope {
  /** Numbers of articles from the first one on, and before the second. */
  range: readonly [from: number, to: number];
  /** Slugs; none for all articles. */
  categories: readonly string[];
  /** Slugs of categories whose articles are left out. */
  otherCategories: readonly string[];
  /** How common a term is, 0 for the commonest; Infinity for a rare one. */
  commonness: (term: Term) => number;
}

/** Articles of a segment that may be what a query asks for: all that are, and maybe others. */
export interface Candidates {
  /** Ascending. */
  numbers: Numbers;
  /** Those among them that are likely to have all of the query in their titles, ascending. */
  inTitles: Numbers;
  /** Whether all of them are what is asked for, so that no text has to tell. */
  isExact: boolean;
}

const NONE: Candidates = {
  numbers: new Uint32Array(0),
  inTitles: new Uint32Array(0),
  isExact: true,
};

/**
 * How many candidates are few enough to let their texts tell, after no, one, two
 * or more shards were asked: another costs 40 KB, a text a pack of half as much
 * again, which is needed anyway for an article that is shown.
 */
const FEW = [0, 4, 16, 48];

/**
 * How common a term is that says next to nothing beside others of its phrase: half of all articles
 * have it. Of 300 queries among 100,000 articles, one shard in twelve was asked for such a term;
 * without them three texts more in a thousand are looked into.
 */
const EVERYWHERE = 0;

/** A term to be looked up, and the clause that needs it. */
interface Wanted {
  term: Term;
  clause: Clause;
}

/**
 * Finds candidates in a segment, by its rarest terms first, and with as few
 * shards as tell. Rejects with what `shard` rejects with, and with `CutShort`.
 */
export async function searchSegment(
  query: Query,
  segment: Segment,
  { range, categories, otherCategories, commonness }: Scope,
): Promise<Candidates> {
  const all = numbersFrom(range[0], Math.min(range[1], segment.directory.articles));
  const members = categories.length > 0 ? await inCategories(categories, segment) : all;
  const others = await inCategories(otherCategories, segment);
  const found: Found = { numbers: without(inBoth(all, members), others), inTitles: all };
  // What is left out comes last: without the rest it says nothing.
  const rank = ({ term, clause }: Wanted) => (clause.isExcluded ? -1 : commonness(term));
  let left = query.clauses.flatMap(wantedBy).sort((a, b) => rank(b) - rank(a));
  const begun = new Set<Clause>();
  const tells = ({ term, clause }: Wanted) => !begun.has(clause) || commonness(term) > EVERYWHERE;
  for (let shards = 0; found.numbers.length > few(shards); shards++) {
    const next = left.find(tells);
    if (!next) break;
    const number = shardOf(segment.directory.firsts, next.term);
    const isHere = ({ term }: Wanted) => shardOf(segment.directory.firsts, term) === number;
    const here = left.filter(isHere);
    await narrow(found, here, number, segment);
    for (const { clause } of here) begun.add(clause);
    left = left.filter((wanted) => !isHere(wanted));
  }
  const { numbers } = found;
  if (numbers.length === 0) return NONE;
  const isExact =
    left.length === 0 && query.clauses.every(({ needed }) => needed?.isExact === true);
  return { numbers, inTitles: inBoth(found.inTitles, numbers), isExact };
}

/** Articles that have all terms that were looked up, and those that have these in their titles. */
interface Found {
  numbers: Numbers;
  inTitles: Numbers;
}

function few(shards: number): number {
  return FEW[Math.min(shards, FEW.length - 1)] ?? 0;
}

/** Looks up terms that are in one shard. */
async function narrow(
  found: Found,
  wanted: readonly Wanted[],
  shard: number,
  segment: Segment,
): Promise<void> {
  const postings = await lookUp(
    shard,
    wanted.map(({ term }) => term),
    segment,
  );
  for (const { term, clause } of wanted) {
    const own = postings.get(term) ?? NO_POSTINGS;
    const has = clause.inTitle ? titlesOf(own) : own.numbers;
    found.numbers = (clause.isExcluded ? without : inBoth)(found.numbers, has);
    if (!clause.isExcluded) found.inTitles = inBoth(found.inTitles, titlesOf(own));
  }
}

const NO_POSTINGS: Postings = { numbers: new Uint32Array(0), titles: new Uint32Array(0) };

/** Who has all terms of an excluded phrase may still be without it. */
function wantedBy(clause: Clause): Wanted[] {
  const { needed, isExcluded } = clause;
  if (!needed || (isExcluded && !needed.isExact)) return [];
  return needed.terms.map((term) => ({ term, clause }));
}

function titlesOf({ numbers, titles }: Postings): Numbers {
  return titles.map((place) => numbers[place] ?? 0);
}

async function inCategories(slugs: readonly string[], segment: Segment): Promise<Numbers> {
  const { categories, firsts } = segment.directory;
  const terms = slugs
    .map((slug) => categories.indexOf(slug))
    .filter((number) => number >= 0)
    .map(categoryTerm);
  const lists: Numbers[] = [];
  for (const term of terms) {
    const found = await lookUp(shardOf(firsts, term), [term], segment);
    lists.push(found.get(term)?.numbers ?? NO_POSTINGS.numbers);
  }
  return inAny(lists);
}

async function lookUp(
  number: number,
  terms: readonly Term[],
  { directory, shard }: Segment,
): Promise<Map<Term, Postings>> {
  if (number < 0) return new Map();
  return findPostings(await shard(number), directory.articles, new Set(terms));
}
