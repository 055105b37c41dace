import { addressKey } from '../../manifest/addresses.ts';
import { mixed } from '../../manifest/mix.ts';
import type { Address, Entry } from '../../manifest/types.ts';
import { fieldsOf, itemsOf } from './keep.ts';

/** What was read, as a value: a few bytes for an article, and stretches of lists that were read at once. */
export interface Marks {
  /**
   * By key of the address, the latest last: 0 for an article that was read, else
   * since when it is kept unread (ms), though a stretch before holds it.
   */
  seen: ReadonlyMap<string, number>;
  stretches: readonly Stretch[];
}

/**
 * Everything of a list between two times, both included, counts as read. Times are
 * in ms since 1970. `scope` is the slug of a category, or '' for everything; `at` is
 * when it was marked: what was kept unread later stays so.
 */
export type Stretch = readonly [scope: string, from: number, to: number, at: number];

/** What marks need to know of an article. */
export type Markable = Pick<Entry, 'url' | 'time' | 'categories'>;

/** The oldest articles are forgotten, beyond so many: 160 KB. */
export const MOST_SEEN = 20_000;
export const MOST_STRETCHES = 200;

/** The earliest time that a `Date` can tell. */
export const EARLIEST = -8.64e15;

/** A key of `seen`, and since when it is kept unread: `1k2x3f`, or `1k2x3f.mhc0ak3k`. */
export const MARK = /^([\da-z]{1,7})(?:\.([\da-z]{1,9}))?$/;

/** Names an article in a set of marks, in whichever spelling a host serves it. */
export function markKey(url: Address): string {
  return mixed(addressKey(url)).toString(36);
}

/** Whether an article counts as read. */
export function isReadIn({ seen, stretches }: Marks, { url, time, categories }: Markable): boolean {
  const since = seen.get(markKey(url));
  if (since === 0) return true;
  const instant = Date.parse(time);
  return stretches.some(
    ([scope, from, to, at]) =>
      from <= instant &&
      instant <= to &&
      at > (since ?? 0) &&
      (scope === '' || categories.includes(scope)),
  );
}

/** The marks with an article read or unread; `now` in ms. */
export function withRead(marks: Marks, url: Address, isRead: boolean, now: number): Marks {
  const key = markKey(url);
  const seen = new Map(marks.seen);
  // The last to be marked is the last to be forgotten.
  seen.delete(key);
  seen.set(key, isRead ? 0 : Math.max(now, ...marks.stretches.map(([, , , at]) => at)));
  return { ...marks, seen };
}

/** Makes the best of what was kept: what is no mark is passed over. */
export function readMarks(value: unknown): Marks {
  const fields = fieldsOf(value);
  const text = fields.get('seen');
  const seen = (typeof text === 'string' ? text : '')
    .split(' ')
    .flatMap((mark): [string, number][] => {
      const [, key, at = '0'] = MARK.exec(mark) ?? [];
      return key ? [[key, Number.parseInt(at, 36)]] : [];
    });
  return {
    seen: new Map(seen.slice(-MOST_SEEN)),
    stretches: itemsOf(fields.get('stretches')).filter(isStretch).slice(-MOST_STRETCHES),
  };
}

function isStretch(value: unknown): value is Stretch {
  const [scope, ...times] = itemsOf(value);
  const isWhole = times.length === 3 && times.every((time) => typeof time === 'number');
  return isWhole && typeof scope === 'string';
}

/** The marks as JSON holds them. */
export function writeMarks({ seen, stretches }: Marks): unknown {
  return {
    seen: [...seen]
      .slice(-MOST_SEEN)
      .map(([key, at]) => (at ? `${key}.${at.toString(36)}` : key))
      .join(' '),
    stretches,
  };
}
