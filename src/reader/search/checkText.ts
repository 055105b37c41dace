import type { Entry } from '../../manifest/types.ts';
import { bodyText } from '../../search/bodyText.ts';
import { fold } from '../../search/fold.ts';
import { matches, placesOf, type Query } from '../../search/query.ts';
import { snippetOf } from '../../search/snippet.ts';
import { giveWay } from '../data/giveWay.ts';
import type { SearchFiles } from '../data/searchQueries.ts';
import type { Phrases } from '../hits/phrases.ts';

/** What is searched for, and what of it is marked in what is found. */
export interface Sought {
  query: Query;
  phrases: Phrases;
}

/**
 * What an article that was found shows of its text, as it was written: the part
 * around what was found, null where that is in its title alone, undefined before its text is here.
 */
export type Snippet = string | null | undefined;

/** What an article turned out to be. */
export interface Checked {
  isFound: boolean;
  /** Whether all that is looked for is in its title. */
  isInTitle: boolean;
  snippet: Snippet;
}

/** Looks into an article, and into its text only if its title and summary leave anything open. */
export async function checkText(
  files: SearchFiles,
  { query, phrases }: Sought,
  entry: Entry,
  isExact: boolean,
): Promise<Checked> {
  const isInTitle = hasAll(entry.title, phrases.title);
  if (isExact || (isInTitle && excludesNothing(query))) {
    return { isFound: true, isInTitle, snippet: snippetInSummary(entry, phrases.body) };
  }
  const text = await textOf(files, entry);
  const isFound = matches(query, fold(entry.title), fold(text));
  return { isFound, isInTitle, snippet: isFound ? partOf(text, phrases.body) : null };
}

/** What an article shows of its text. */
export async function snippetOfText(
  files: SearchFiles,
  { phrases }: Sought,
  entry: Entry,
): Promise<Snippet> {
  return partOf(await textOf(files, entry), phrases.body);
}

async function textOf(files: SearchFiles, entry: Entry): Promise<string> {
  const body = await files.bodyOf(entry);
  await giveWay();
  return bodyText(body);
}

/** The summary is how the text begins: where it has all that is looked for, nothing else is needed. */
function snippetInSummary({ summary = '' }: Entry, phrases: readonly string[]): Snippet {
  if (phrases.length === 0) return null;
  return hasAll(summary, phrases) ? partOf(summary, phrases) : undefined;
}

function partOf(text: string, phrases: readonly string[]): string | null {
  return snippetOf(text, phrases)?.text ?? null;
}

function hasAll(text: string, phrases: readonly string[]): boolean {
  const folded = fold(text);
  return phrases.every((phrase) => placesOf(folded, phrase).length > 0);
}

function excludesNothing({ clauses }: Query): boolean {
  return clauses.every(({ isExcluded }) => !isExcluded);
}
