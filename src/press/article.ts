import type { Entry } from '../manifest/types.ts';
import type { Attachment } from './attachment.ts';
import type { Problem } from './problems.ts';

/** What is published: an entry and its body. */
export interface Article {
  /** Path of the post relative to its content folder, with `/`. */
  file: string;
  entry: Entry;
  /** Cleaned HTML; empty for a post without a body. */
  body: string;
  redirects: string[];
  /** Files that the body and the entry refer to, each once. */
  attachments: Attachment[];
  story?: string;
  problems: Problem[];
}
