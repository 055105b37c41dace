import { decodePath } from '../../../manifest/addresses.ts';
import type { Address } from '../../../manifest/types.ts';
import type { Fault } from '../../problems.ts';
import { textAt } from '../matter/lookup.ts';
import { type Fields, textsOf } from '../matter/values.ts';
import { paperAddress } from '../post/paperAddress.ts';
import type { Page } from './page.ts';
import { type AddressParts, fillPermalink } from './permalinks.ts';
import { sanitizePath, withoutAccents } from './sanitize.ts';
import type { HugoSite } from './site.ts';

/** Stands for a name that leaves nothing in an address. */
const NAMELESS = 'post';

/** What the address of one page is made with. */
export interface AddressContext {
  site: HugoSite;
  /** Folders of a page that are sections, the outermost first. */
  sectionsOf: (page: Page) => string[];
}

function join(...parts: string[]): string {
  return parts.join('/').replace(/\/{2,}/g, '/');
}

/** A path as Hugo puts it out: fit for an address and, unless the config forbids it, in lower case. */
function outputPath(path: string, site: HugoSite): string {
  const fit = sanitizePath(site.removeAccents ? withoutAccents(path) : path);
  return site.keepCase ? fit : fit.toLowerCase();
}

/** With `url`, the address is what the author wrote; a relative one stays in its language. */
function ownAddress(page: Page, text: string): string {
  // What leads elsewhere is left for whom it concerns.
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(text)) return text;
  const prefix = text.startsWith('/') ? '' : page.language.prefix;
  const path = join('/', prefix, text);
  return /\.[^/]*$/.test(path) || path.endsWith('/') ? path : `${path}/`;
}

function templateOf(page: Page, site: HugoSite): string | undefined {
  return site.permalinks.get((page.folders[0] ?? '').toLowerCase());
}

function isUgly(page: Page, site: HugoSite): boolean {
  return site.ugly === 'all' || site.ugly.has((page.folders[0] ?? '').toLowerCase());
}

function usualAddress(page: Page, parts: AddressParts, site: HugoSite): string {
  const template = templateOf(page, site);
  const path =
    template === undefined
      ? join(...page.folders, parts.slug || page.base)
      : fillPermalink(template, parts);
  const fit = outputPath(join('/', path), site).replace(/\/+$/, '') || `/${NAMELESS}`;
  return page.language.prefix + fit + (isUgly(page, site) ? '.html' : '/');
}

/** Address of a page, not percent-encoded: its `url`, else by the config's permalinks, its `slug` and its path. */
export function readAddress(
  fields: Fields,
  page: Page,
  title: string,
  wall: number,
  { site, sectionsOf }: AddressContext,
  faults: Fault[],
): Address {
  const own = textAt(fields, 'url');
  const line = fields.get('url')?.line;
  if (own !== undefined && line !== undefined) {
    const path = decodePath(ownAddress(page, own));
    const address = paperAddress(path, own, { line }, faults);
    if (address !== null) return address;
  }
  const slug = textAt(fields, 'slug') ?? '';
  const section = page.folders[0] ?? '';
  const sections = () => sectionsOf(page);
  const parts: AddressParts = { wall, title, slug, base: page.base, section, sections };
  const path = usualAddress(page, parts, site);
  return paperAddress(path, path, {}, faults) ?? `/${NAMELESS}/`;
}

/** A path that counts from a folder, without its steps up. */
function resolvePath(folder: string, path: string): string {
  const kept: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '.') kept.push(part);
  }
  return kept.join('/').replace(/\/{2,}/g, '/');
}

/** Old addresses of a page: its `aliases`. A relative one counts from beside the page. */
export function readAliases(fields: Fields, address: Address, faults: Fault[]): Address[] {
  const field = fields.get('aliases');
  if (!field) return [];
  const beside = address.replace(/\/[^/]*\/?$/, '');
  const found: Address[] = [];
  for (const text of textsOf(field.value).map((alias) => alias.trim())) {
    if (text === '') continue;
    const isWhole = /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(text);
    const path = decodePath(isWhole ? text : resolvePath(beside, text));
    const alias = paperAddress(path, text, { line: field.line }, faults);
    if (alias !== null) found.push(alias);
  }
  return [...new Set(found)];
}
