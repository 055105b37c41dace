import type { Entry, Hash } from '../manifest/types.ts';
import type { Attachment } from './attachment.ts';

/** An article as an edition is laid out by it; its texts wait in the store until files are made of them. */
export interface KeptArticle {
  /** Path of the post relative to its content folder, with `/`. */
  file: string;
  entry: Pick<Entry, 'url' | 'time' | 'categories' | 'tags'>;
  /** JSON of its entry as pages hold it, from after the address on. See `listedJson`. */
  listed: KeptText;
  /** JSON of its body as packs hold it. */
  body: KeptText;
  redirects: string[];
  attachments: Attachment[];
  story?: string;
}

/** A text that is not in memory. */
export interface KeptText {
  hash: Hash;
  /** In bytes of UTF-8. */
  size: number;
}

/** Where texts wait. */
export interface Texts {
  has(text: KeptText): boolean;
  /** Throws RangeError for a text that it has not. */
  read(text: KeptText): Uint8Array;
  /** Puts a text there that was found elsewhere. */
  put(text: KeptText, bytes: Uint8Array): void;
  /** Sees to it that it has some texts more. */
  fetch(texts: readonly KeptText[]): Promise<void>;
}
