import { addressKey } from '../../manifest/addresses.ts';
import { Field } from '../../manifest/field.ts';
import { readEntry } from '../../manifest/read.ts';
import type { Address, Entry } from '../../manifest/types.ts';
import { isInside, itemsOf, keepHere } from './keep.ts';

/** An article that was put by, whole but for its text, so that the list needs no network. */
export interface Saved {
  entry: Entry;
  /** When, in ms since 1970. */
  at: number;
}

/** Newest first, by key of the address. */
export type SavedList = ReadonlyMap<string, Saved>;

/** The articles that were put by. Kept in the browser, sent nowhere. */
export const saved = keepHere('saved', readSaved, (list) => [...list.values()]);

/** Whether an article is put by, whatever the spelling of its address. */
export function isSaved(url: Address): boolean {
  return saved.get().has(addressKey(url));
}

/** Puts an article by, or lets go of it. */
export function setSaved(entry: Entry, isToBe: boolean): void {
  const key = addressKey(entry.url);
  saved.update((list) => {
    const others = [...list].filter(([other]) => other !== key);
    return new Map(isToBe ? [[key, { entry, at: Date.now() }], ...others] : others);
  });
}

/** The articles that are put by, newest first, now and after each change. */
export function useSaved(): SavedList {
  return saved.use();
}

/** Makes the best of what was kept: what is no article of a paper is passed over. */
function readSaved(value: unknown): SavedList {
  return byKey(
    itemsOf(value).flatMap((item) => {
      try {
        return [readSavedItem(Field.of(item, 'saved'))];
      } catch (error) {
        console.info('A saved article could not be read:', error);
        return [];
      }
    }),
  );
}

/** Reads one; throws `ManifestError` where it is none. */
export function readSavedItem(field: Field): Saved {
  const entry = field.get('entry');
  const url = entry.get('url');
  if (!isInside(url.value)) url.fail('an address in the paper');
  return { entry: readEntry(entry), at: field.get('at').count() };
}

/** Puts saved articles in a list; of two with one address the last is taken. */
export function byKey(list: readonly Saved[]): SavedList {
  return new Map(list.map((item) => [addressKey(item.entry.url), item]));
}
