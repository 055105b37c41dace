import { isDay } from './days.ts';
import { fnv1a } from './mix.ts';
import type { Address, Day } from './types.ts';

/**
 * Folds the spellings under which static hosts serve one article into one key:
 * with `.html` or without, a closing slash or none, `index.html` or none.
 */
export function addressKey(address: Address): string {
  let key = address;
  for (let end = endOf(key); end !== undefined; end = endOf(key)) key = key.slice(0, -end.length);
  return key === '' ? '/' : key;
}

/** What may stand at the end of an address or not. */
const ENDS = ['/index.html', '/index.htm', '.html', '.htm', '/'];

function endOf(address: Address): string | undefined {
  return ENDS.find((end) => address.endsWith(end));
}

/**
 * The day that an address carries, from `/2022/02/09/` anywhere in it, or null.
 * The last one counts: a category may look like a date, the title comes after it.
 */
export function dayInAddress(address: Address): Day | null {
  const [, year, month, date] = /^.*\/(\d{4})\/(\d\d)\/(\d\d)\//s.exec(address) ?? [];
  const day = `${year}-${month}-${date}`;
  return isDay(day) ? day : null;
}

/** Which of `shards` files of a link table holds an address: spellings that hosts serve alike are in one. */
export function linkShard(address: Address, shards: number): number {
  return fnv1a(addressKey(address)) % shards;
}

/** Percent-encodes an address so that it stands in a path whatever it holds: `/c#/中.html` as `/c%23/%E4%B8%AD.html`. */
export function encodeAddress(address: Address): string {
  return encodeURI(address).replace(/[?#]/g, encodeURIComponent);
}

/** Undoes percent-encoding once: of an address, an id or a name. A sequence that is no UTF-8 stays as written. */
export function decodePath(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch (error) {
      if (error instanceof URIError) return run;
      throw error;
    }
  });
}
