import { addressKey } from '../../manifest/addresses.ts';
import type { Address } from '../../manifest/types.ts';
import type { KeptArticle } from '../kept.ts';

/** The paper's own addresses, compared without `.html` and closing slash: lists, days, views, files. */
const RESERVED =
  /^\/(?:$|404$|index$|category\/[^/]+$|\d{4}(?:\/\d\d){0,2}$|search$|saved$|(?:data|assets)(?:\/|$))/;

/** Which article has which address: spellings that hosts serve alike are one. */
export class Addresses {
  private readonly holders = new Map<string, KeptArticle>();

  /** The article that has an address, also in another spelling. */
  holderOf(address: Address): KeptArticle | undefined {
    return this.holders.get(addressKey(address));
  }

  /** Gives an address to an article, unless another or the paper itself has it; tells whether it did. */
  take(address: Address, article: KeptArticle): boolean {
    const key = addressKey(address);
    if (this.holders.has(key) || RESERVED.test(key)) return false;
    this.holders.set(key, article);
    return true;
  }
}
