import type { Address } from '../../manifest/types.ts';
import type { KeptArticle } from '../kept.ts';
import type { Problem } from '../problems.ts';
import { Addresses } from './addresses.ts';

/** Folders in which a number at the end gives no free address. */
const OWN_FOLDER = /^\/(?:category|data|assets)(?=\/)/;

/** Articles at addresses of their own. */
export interface OwnAddresses {
  /** The articles to publish, in the order in which they came. */
  articles: KeptArticle[];
  /** Leads from articles as given to those that took their place. */
  moved: ReadonlyMap<KeptArticle, KeptArticle>;
  addresses: Addresses;
  problems: Problem[];
}

/**
 * Gives every article an address of its own. An address taken already (also in
 * a spelling that hosts serve alike), or one of the paper's own, gets a number.
 * Takes articles newest first, so that the newest keeps the address as written.
 * Before: /a.html, /a.html. After: /a.html, /a-2.html, and a problem naming both files.
 */
export function ownAddresses(articles: readonly KeptArticle[]): OwnAddresses {
  const addresses = new Addresses();
  const moved = new Map<KeptArticle, KeptArticle>();
  const problems: Problem[] = [];
  // A number never takes what another article asks for: those come first.
  const others = articles.filter((article) => !addresses.take(article.entry.url, article));
  for (const article of others) {
    const own = numbered(article, addresses);
    const { url } = article.entry;
    problems.push(clash(article.file, url, own.entry.url, addresses.holderOf(url)?.file));
    moved.set(article, own);
  }
  const own = articles.map((article) => moved.get(article) ?? article);
  return { articles: own, moved, addresses, problems };
}

/** At the first free one of `/a-2.html`, `/a-3.html`, …; in a folder of the paper's own, of `/data-2/a.html`, … */
function numbered(article: KeptArticle, addresses: Addresses): KeptArticle {
  const { url } = article.entry;
  const folder = OWN_FOLDER.exec(url)?.[0];
  const end = folder ? url.slice(folder.length) : (/\.html?$|\/$/.exec(url)?.[0] ?? '');
  const stem = url.slice(0, url.length - end.length);
  for (let n = 2; ; n++) {
    const own = { ...article, entry: { ...article.entry, url: `${stem}-${n}${end}` } };
    if (addresses.take(own.entry.url, own)) return own;
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
