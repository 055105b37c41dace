import type { Address, Entry } from '../../manifest/types.ts';
import { fieldsOf, isInside, itemsOf, keepHere } from './keep.ts';

/** An article that was opened: what it was called there, as it was written. */
export type Opened = Pick<Entry, 'url' | 'title' | 'lang'>;

const MOST = 20;

/** The articles that were opened last, each once, the newest first. Kept in the browser, sent nowhere. */
export const opened = keepHere('opened', readOpened, (list) => list);

/** Puts an article before the others that were opened. */
export function setOpened({ url, title, lang }: Opened): void {
  const item = { url, title, ...(lang && { lang }) };
  opened.update((list) => [item, ...without(list, url)].slice(0, MOST));
}

function without(list: readonly Opened[], url: Address): Opened[] {
  return list.filter((other) => other.url !== url);
}

/** Makes the best of what was kept: what is no article of a paper is passed over. */
function readOpened(value: unknown): readonly Opened[] {
  return itemsOf(value).filter(isOpened).slice(0, MOST);
}

function isOpened(value: unknown): value is Opened {
  const fields = fieldsOf(value);
  const isNamed = isInside(fields.get('url')) && typeof fields.get('title') === 'string';
  return isNamed && ['string', 'undefined'].includes(typeof fields.get('lang'));
}
