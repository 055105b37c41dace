import { dayOf } from '../../manifest/days.ts';
import { packKey } from '../../manifest/shelves.ts';
import type { Day } from '../../manifest/types.ts';
import type { KeptArticle } from '../kept.ts';

/** An article at its own address, with what several files of the layout ask of it. */
export interface Placed extends Pick<KeptArticle, 'entry' | 'listed' | 'body'> {
  day: Day;
  /** Of its address: see `packKey`. Signed, which takes no memory of its own. */
  key: number;
  /** Of its address, as JSON. */
  addressBytes: number;
}

/** Works out once what is asked of each article. */
export function placed(articles: readonly KeptArticle[]): Placed[] {
  // Neighbours are mostly of one day, and share its text.
  let day = '';
  return articles.map(({ entry, listed, body }) => {
    if (day === '' || !entry.time.startsWith(day)) day = dayOf(entry.time);
    const addressBytes = Buffer.byteLength(JSON.stringify(entry.url));
    return { entry, listed, body, day, key: packKey(entry.url) | 0, addressBytes };
  });
}
