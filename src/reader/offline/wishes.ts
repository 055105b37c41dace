import { fieldsOf, itemsOf, keepHere } from '../state/keep.ts';

/** For how many days articles can be kept. */
export const PERIODS = [1, 3, 7, 30] as const;

/** What a reader wants to have without a network, of each edition that he takes. */
export interface Wish {
  /** Slug of the category; null is everything. */
  category: string | null;
  /** So many days up to that of the newest article. */
  days: number;
  /** How much it took when it was fulfilled, in bytes; left out before. */
  bytes?: number;
}

/** The wishes of this reader, one for each category. Kept in the browser, sent nowhere. */
export const wishes = keepHere('wishes', readWishes, (list) => list);

/** Adds a wish; one for the same category is replaced. */
export function wish(wanted: Wish): void {
  wishes.update((list) => [...list.filter((each) => each.category !== wanted.category), wanted]);
}

/** Lets go of the wish for a category. */
export function unwish(category: string | null): void {
  wishes.update((list) => list.filter((each) => each.category !== category));
}

/** Notes how much a wish took; nothing for one that was let go meanwhile. */
export function noteBytes({ category, days }: Wish, bytes: number): void {
  wishes.update((list) =>
    list.map((each) =>
      each.category === category && each.days === days ? { ...each, bytes } : each,
    ),
  );
}

/** Makes the best of what was kept: what is no wish is passed over. */
export function readWishes(value: unknown): readonly Wish[] {
  return itemsOf(value).flatMap((item) => {
    const fields = fieldsOf(item);
    const [category, days, bytes] = ['category', 'days', 'bytes'].map((name) => fields.get(name));
    if (category !== null && typeof category !== 'string') return [];
    if (typeof days !== 'number' || !PERIODS.some((period) => period === days)) return [];
    return [{ category, days, ...(typeof bytes === 'number' && { bytes }) }];
  });
}
