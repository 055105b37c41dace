import { dayInAddress } from '../../manifest/addresses.ts';
import { dayOf } from '../../manifest/days.ts';
import { packKey } from '../../manifest/shelves.ts';
import type { Address, Day } from '../../manifest/types.ts';
import type { KeptArticle } from '../kept.ts';

/** An article at its own address, with what several files of the layout ask of it. */
export interface Placed extends Pick<KeptArticle, 'entry' | 'listed' | 'body'> {
  day: Day;
  /** Of its address: see `packKey`. Signed, which takes no memory of its own. */
  key: number;
  /** Of its address, as JSON. */
  addressBytes: number;
  /** Whether its address carries its day, by which it is found. */
  isDated: boolean;
  /** Whether a link leads to it: its own address, which is not dated, or an old one. */
  isLinked: boolean;
}

/** Works out once what is asked of each article. `targets` are addresses to which old ones lead. */
export function placed(articles: readonly KeptArticle[], targets: ReadonlySet<Address>): Placed[] {
  // Neighbours are mostly of one day, and share its text.
  let day = '';
  return articles.map(({ entry, listed, body }) => {
    if (day === '' || !entry.time.startsWith(day)) day = dayOf(entry.time);
    const { url } = entry;
    const isDated = carriesDay(url, day);
    return {
      entry,
      listed,
      body,
      day,
      key: packKey(url) | 0,
      addressBytes: Buffer.byteLength(JSON.stringify(url)),
      isDated,
      isLinked: !isDated || targets.has(url),
    };
  });
}

function carriesDay(url: Address, day: Day): boolean {
  const own = `/${day.slice(0, 4)}/${day.slice(5, 7)}/${day.slice(8)}/`;
  const at = url.lastIndexOf(own);
  // Most often only the title stands behind it: no other day can.
  const isLast = at >= 0 && !url.includes('/', at + own.length);
  return isLast || dayInAddress(url) === day;
}
