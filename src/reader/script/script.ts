import type { Entry, Manifest } from '../../manifest/types.ts';

/** What an entry says to people; the rest of it names things. */
export type Titled = Pick<Entry, 'title' | 'lang'> &
  Partial<Pick<Entry, 'summary' | 'tags' | 'author' | 'source'>>;

/**
 * Shows what is Chinese in the characters that the reader chose, and says so in
 * its `lang`. What is in another language stays as it is, and so do addresses,
 * slugs and all else that names things: what is kept or asked for is never what
 * comes out of here.
 */
export interface Script {
  /** What the paper says of itself, and its categories' labels. */
  manifest(manifest: Manifest): Manifest;
  /** An entry of a paper in a language. The same for the same entry. */
  entry<T extends Titled>(entry: T, paperLang: string): T;
  /** Changes the words of a body in their places. Code stays. */
  body<T extends DocumentFragment>(body: T, lang: string): T;
  /** Words of the Chinese interface, whatever they are kept in. The same for the same object. */
  words<T>(words: T): T;
}

const same = <T>(what: T) => what;

/** Leaves everything as it was written. */
export const AS_WRITTEN: Script = { manifest: same, entry: same, body: same, words: same };
