import { addressKey } from '../../manifest/addresses.ts';
import type { Address } from '../../manifest/types.ts';
import type { KeptArticle } from '../kept.ts';
import type { Problem } from '../problems.ts';
import type { Addresses } from './addresses.ts';

/** An old address and the article that it leads to. */
export interface Redirect {
  from: Address;
  to: KeptArticle;
  /** File of the post that asks for it; left out where the press made it. */
  post?: string;
}

/**
 * Old addresses, and those of the articles that they lead to. An address that
 * an article has is no redirect; of two redirects from one address the first
 * counts. `addresses` has those of the articles, and gets the redirects'.
 */
export function redirectTable(
  redirects: readonly Redirect[],
  addresses: Addresses,
): { table: Map<Address, Address>; problems: Problem[] } {
  const table = new Map<Address, Address>();
  const refused = new Map<string, Refusal>();
  for (const { from, to, post } of redirects) {
    if (addresses.take(from, to)) {
      table.set(from, to.entry.url);
      continue;
    }
    const holder = addresses.holderOf(from) ?? null;
    if (holder === to || post === undefined) continue;
    const refusal = refused.get(addressKey(from));
    if (refusal) refusal.posts.push(post);
    else refused.set(addressKey(from), { from, holder, posts: [post] });
  }
  return { table, problems: [...refused.values()].map(explain) };
}

/** An old address that leads elsewhere than its posts ask. */
interface Refusal {
  from: Address;
  /** Null where the paper itself has it. */
  holder: KeptArticle | null;
  posts: [string, ...string[]];
}

/** One problem for an address, however many posts ask for it: a template may have put it into all. */
function explain({ from, holder, posts }: Refusal): Problem {
  const asking = posts.length === 1 ? '1 post asks' : `${posts.length} posts ask`;
  const [file] = posts;
  if (!holder) {
    return {
      file,
      id: 'redirect-reserved',
      what: `old address ${from} is one of the paper's own pages; ${asking} for it`,
      mend: 'remove it from redirect_from',
    };
  }
  return {
    file,
    id: 'redirect-taken',
    what: `old address ${from} leads to ${holder.file}; ${asking} for it too`,
    mend: 'name it in redirect_from of one post only',
  };
}
