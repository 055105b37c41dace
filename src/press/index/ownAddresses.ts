import { addressKey } from '../../manifest/addresses.ts';
import type { Address } from '../../manifest/types.ts';
import type { KeptArticle } from '../kept.ts';
import type { Problem } from '../problems.ts';

/** The paper's own addresses, compared without `.html` and closing slash: lists, days, views, files. */
const RESERVED =
  /^\/(?:$|404$|index$|category\/[^/]+$|\d{4}(?:\/\d\d){0,2}$|search$|saved$|(?:data|assets)(?:\/|$))/;
/** Folders in which a number at the end gives no free address. */
const OWN_FOLDER = /^\/(?:category|data|assets)(?=\/)/;

/**
 * Gives every article an address of its own. An address taken already (also in
 * a spelling that hosts serve alike), or one of the paper's own, gets a number.
 * Takes articles newest first, so that the newest keeps the address as written.
 * Before: /a.html, /a.html. After: /a.html, /a-2.html, and a problem naming both files.
 * `own` keeps the order and leads from each article as given to the one to publish.
 */
export function ownAddresses(articles: readonly KeptArticle[]): {
  own: Map<KeptArticle, KeptArticle>;
  problems: Problem[];
} {
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  const others = new Set<KeptArticle>();
  for (const article of articles) {
    const key = addressKey(article.entry.url);
    if (taken.has(key) || RESERVED.test(key)) others.add(article);
    else taken.set(key, article.file);
  }
  const settle = (article: KeptArticle): KeptArticle => {
    if (!others.has(article)) return article;
    const { url } = article.entry;
    const holder = taken.get(addressKey(url));
    const own = numbered(url, taken);
    taken.set(addressKey(own), article.file);
    problems.push(clash(article.file, url, own, holder));
    return { ...article, entry: { ...article.entry, url: own } };
  };
  return { own: new Map(articles.map((article) => [article, settle(article)])), problems };
}

/** The first free one of `/a-2.html`, `/a-3.html`, …; in a folder of the paper's own, of `/data-2/a.html`, … */
function numbered(url: Address, taken: ReadonlyMap<string, string>): Address {
  const folder = OWN_FOLDER.exec(url)?.[0];
  const end = folder ? url.slice(folder.length) : (/\.html?$|\/$/.exec(url)?.[0] ?? '');
  const stem = url.slice(0, url.length - end.length);
  for (let n = 2; ; n++) {
    const own = `${stem}-${n}${end}`;
    const key = addressKey(own);
    if (!taken.has(key) && !RESERVED.test(key)) return own;
  }
}

function clash(file: string, url: Address, own: Address, holder: string | undefined): Problem {
  if (holder === undefined) {
    return {
      file,
      id: 'reserved-address',
      what: `address ${url} is one of the paper's own pages; the article is at ${own}`,
      mend: 'write another permalink',
    };
  }
  return {
    file,
    id: 'duplicate-address',
    what: `address ${url} is also that of ${holder}, which is newer; this one is at ${own}`,
    mend: 'give one of the two another permalink, date or file name',
  };
}
