import { extname } from 'node:path';
import { readFrontMatter } from '../../matter/frontMatter.ts';
import { textsOf } from '../../matter/values.ts';
import { fileInside, readInside } from './siteFiles.ts';

const PAGES = new Set(['.md', '.markdown', '.mkdown', '.mkdn', '.mkd', '.html', '.htm']);

/**
 * Address that Jekyll gives a page or file of a site: its `permalink`, else its
 * path, `.html` for a page. `path` is relative to `source`. Null when there is none.
 */
export function addressOfPage(source: string, path: string): string | null {
  const bare = path.replace(/^\/+/, '');
  if (fileInside(source, bare) === null) return null;
  const extension = extname(bare);
  const text = PAGES.has(extension) ? readInside(source, bare) : null;
  if (text === null || !text.startsWith('---')) return `/${bare}`;
  const permalink = readFrontMatter(text, []).fields.get('permalink')?.value ?? null;
  return textsOf(permalink)[0] ?? `/${bare.slice(0, -extension.length)}.html`;
}
