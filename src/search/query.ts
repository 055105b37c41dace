import { fold } from './fold.ts';
import { isShortWord, isWord, type Needed, neededTerms } from './terms.ts';

/** A part of a query that articles must have, or must not. */
export interface Clause {
  /** In its normal form, never empty. */
  phrase: string;
  /** Whether articles that have it are left out. */
  isExcluded: boolean;
  /** Whether only titles are looked at. */
  inTitle: boolean;
  /** Null where the index knows nothing of it, such as a comma: it is looked for in texts that other clauses find. */
  needed: Needed | null;
}

/** What a reader asks for. Articles have all clauses that are not excluded. */
export interface Query {
  clauses: Clause[];
  /** Categories as the reader wrote them, in their normal form: slugs or labels. Articles are in one of them. */
  categories: string[];
  /** Articles are in none of these. */
  otherCategories: string[];
}

/** Words that say where a phrase is to be, in English and Chinese. */
const FIELDS = new Map<string, 'title' | 'category'>([
  ['title', 'title'],
  ['标题', 'title'],
  ['category', 'category'],
  ['source', 'category'],
  ['分类', 'category'],
  ['栏目', 'category'],
  ['来源', 'category'],
]);

/** `-title:"…"`, each part of which may be missing; a quotation without its end goes on to the end. */
const PART = /(-?)(?:([^\s":]+):)?(?:"([^"]*)(?:"|$)|(\S+))/g;

/** A word that says where, with nothing behind it or a blank: what is typed next is meant. */
const OPEN_FIELD = new RegExp(`((?:^|\\s)-?(?:${[...FIELDS.keys()].join('|')}):)(?:\\s+|$)`, 'gi');

/** A part of what a reader typed: `-title:"…"`. */
export interface Part {
  /** All of it, with quotation marks and letters of one width. */
  text: string;
  isExcluded: boolean;
  /** Where it is to be; null for anywhere. */
  field: 'title' | 'category' | null;
  isQuoted: boolean;
  /** What is to be there, in its normal form. */
  phrase: string;
}

/**
 * The parts of what a reader typed: words between blanks, `"a phrase"`, `-word`,
 * `title:word`, `category:slug`, also as `标题：` and `来源：` and with full-width
 * or curved quotation marks. Nothing is wrong: what means nothing else is a word,
 * and what has no word yet, such as `title:` or a dash, is left out unless it is quoted.
 */
export function partsOf(typed: string): Part[] {
  const typedAlike = typed
    .normalize('NFKC')
    .replace(/[“”„‟«»「」『』]/g, '"')
    .replaceAll('−', '-')
    .replace(OPEN_FIELD, '$1');
  const parts: Part[] = [];
  for (const [text, minus, name, quoted, word = ''] of typedAlike.matchAll(PART)) {
    const field = FIELDS.get(fold(name ?? '')) ?? null;
    // What stands before a colon may be a word itself: `10:30`.
    const isWord = field === null && name !== undefined;
    const phrase = fold(isWord ? text.replace(/^-|"/g, '') : (quoted ?? word));
    const isQuoted = quoted !== undefined;
    const isSaid = isQuoted ? phrase !== '' : neededTerms(phrase) !== null && !isOpen(text);
    if (isSaid) parts.push({ text, isExcluded: minus === '-', field, isQuoted, phrase });
  }
  return parts;
}

/** `title:` with nothing behind it. */
function isOpen(text: string): boolean {
  const [, name] = /^-?([^:]+):$/.exec(text) ?? [];
  return name !== undefined && FIELDS.has(fold(name));
}

/** Reads what a reader typed. See `partsOf`. */
export function readQuery(typed: string): Query {
  const parts = partsOf(typed);
  const sources = parts.filter(({ field }) => field === 'category');
  const named = (isExcluded: boolean) =>
    sources.filter((part) => part.isExcluded === isExcluded).map(({ phrase }) => phrase);
  return {
    clauses: parts.filter(({ field }) => field !== 'category').map(clauseOf),
    categories: named(false),
    otherCategories: named(true),
  };
}

function clauseOf({ phrase, isExcluded, field }: Part): Clause {
  return { phrase, isExcluded, inTitle: field === 'title', needed: neededTerms(phrase) };
}

/** Whether an article can be found by a query: one that only excludes finds nothing. */
export function isSearchable({ clauses }: Query): boolean {
  return clauses.some(({ isExcluded, needed }) => !isExcluded && needed !== null);
}

/** Where a phrase stands in a text, both in their normal form: at each place but within the one before. */
export function placesOf(text: string, phrase: string): number[] {
  const places: number[] = [];
  const needsWord = isShortWord(phrase);
  for (let at = text.indexOf(phrase); at >= 0; ) {
    const end = at + phrase.length;
    const isFound = !needsWord || isWord(text, at, end);
    if (isFound) places.push(at);
    at = text.indexOf(phrase, isFound ? end : at + 1);
  }
  return places;
}

/** Whether an article is what a query asks for. Title and text are in their normal form. */
export function matches({ clauses }: Query, title: string, text: string): boolean {
  return clauses.every(({ phrase, isExcluded, inTitle }) => {
    const has = occurs(title, phrase) || (!inTitle && occurs(text, phrase));
    return has !== isExcluded;
  });
}

function occurs(text: string, phrase: string): boolean {
  return placesOf(text, phrase).length > 0;
}
