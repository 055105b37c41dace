import type { Address } from '../../manifest/types.ts';
import type { KeptArticle } from '../kept.ts';
import type { Problem } from '../problems.ts';
import { newestFirst } from './order.ts';
import { type OwnAddresses, ownAddresses } from './ownAddresses.ts';
import { type Placed, placed } from './placed.ts';
import { type Redirect, redirectTable } from './redirects.ts';
import { newestVersions, type Superseded } from './stories.ts';

/** What an edition publishes of the articles that there are. */
export interface Published {
  /** In the paper's order, each at an address of its own. */
  articles: Placed[];
  /** Old addresses, and those of the articles that they lead to. */
  redirects: Map<Address, Address>;
  /** How many articles are older versions of others. */
  superseded: number;
  problems: Problem[];
}

/** Chooses what is published and where. What it takes for that is in memory no longer when files are made. */
export function publish(articles: readonly KeptArticle[]): Published {
  const { current, superseded } = newestVersions(newestFirst(articles));
  const own = ownAddresses(current);
  const { table, problems } = redirectTable(redirectsOf(own, superseded), own.addresses);
  return {
    articles: placed(own.articles, new Set(table.values())),
    redirects: table,
    superseded: superseded.length,
    problems: [...own.problems, ...problems],
  };
}

/** Old addresses of articles, then of the versions that they superseded. */
function redirectsOf(
  { articles, moved }: OwnAddresses,
  superseded: readonly Superseded[],
): Redirect[] {
  const asked = (post: KeptArticle, to: KeptArticle): Redirect[] =>
    post.redirects.map((from) => ({ from, to, post: post.file }));
  const redirects: Redirect[] = [];
  for (const article of articles) {
    if (article.redirects.length > 0) redirects.push(...asked(article, article));
  }
  for (const { old, by } of superseded) {
    const to = moved.get(by) ?? by;
    redirects.push({ from: old.entry.url, to }, ...asked(old, to));
  }
  return redirects;
}
