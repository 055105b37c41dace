import { extname } from 'node:path';
import { readFrontMatter } from '../../matter/frontMatter.ts';
import { textsOf } from '../../matter/values.ts';
import type { JekyllConfig } from '../config.ts';
import { readDefaults, withDefaults } from '../defaults.ts';
import { fileInside, readInside } from './siteFiles.ts';

const PAGES = new Set(['.md', '.markdown', '.mkdown', '.mkdn', '.mkd', '.html', '.htm']);
/** What pages are called in `defaults`. */
const TYPES = new Set(['pages', 'page']);

/**
 * Address that Jekyll gives a page or file of a site (`Page#url`): its `permalink`,
 * else its path in the site's style. Paths are relative to the site. Null when
 * there is no such file.
 */
export function addressOfPage({ source, fields }: JekyllConfig): (path: string) => string | null {
  const defaults = readDefaults(fields.get('defaults')?.value ?? null, TYPES);
  const style = textsOf(fields.get('permalink')?.value ?? null)[0] ?? 'date';
  return (path) => {
    const bare = path.replace(/^\/+/, '');
    if (fileInside(source, bare) === null) return null;
    const extension = extname(bare);
    const text = PAGES.has(extension) ? readInside(source, bare) : null;
    if (text === null || !text.startsWith('---')) return `/${bare}`;
    const matter = withDefaults(readFrontMatter(text, []).fields, defaults(bare));
    const permalink = textsOf(matter.get('permalink')?.value ?? null)[0];
    return filled(permalink ?? template(bare, style), bare.slice(0, -extension.length));
  };
}

/** Jekyll's template for a page: the permalinks of posts say how it ends. */
function template(path: string, style: string): string {
  if (/(?:^|\/)index\.[^/.]+$/.test(path)) return '/:path/';
  if (style === 'pretty' || style.endsWith('/')) return '/:path/:basename/';
  const isBare = !['date', 'ordinal', 'none'].includes(style) && !style.endsWith(':output_ext');
  return isBare ? '/:path/:basename' : '/:path/:basename:output_ext';
}

/** `stem` is the path without its extension. */
function filled(permalink: string, stem: string): string {
  const at = stem.lastIndexOf('/') + 1;
  const address = permalink
    .replaceAll(':output_ext', '.html')
    .replaceAll(':basename', stem.slice(at))
    .replaceAll(':path', stem.slice(0, at));
  return `/${address}`.replace(/\/{2,}/g, '/');
}
