import { createHash } from 'node:crypto';
import { decodePath } from '../../../manifest/addresses.ts';
import type { Address } from '../../../manifest/types.ts';
import type { Fault } from '../../problems.ts';
import { textAt } from '../matter/lookup.ts';
import { type Fields, textsOf } from '../matter/values.ts';
import { paperAddress } from '../post/paperAddress.ts';
import { categoryPath } from './labels.ts';
import type { HexoPage } from './page.ts';
import type { HexoSite } from './site.ts';
import { slugize } from './slugize.ts';
import { fillTemplate } from './template.ts';

/** Stands for a name that leaves nothing in an address. */
const NAMELESS = 'post';

/** What an address is made of. */
interface Parts {
  page: HexoPage;
  fields: Fields;
  site: HexoSite;
  title: string;
  /** By the site's clock: `2022-02-09T18:43:57+08:00`. */
  time: string;
}

function seconds({ time }: Parts): string {
  return String(Date.parse(time) / 1000);
}

const PLACEHOLDERS = new Map<string, (parts: Parts) => string>([
  ['title', ({ page }) => page.slug],
  ['name', ({ page }) => page.slug.slice(page.slug.lastIndexOf('/') + 1)],
  ['post_title', ({ title }) => slugize(title).toLowerCase()],
  ['year', ({ time }) => time.slice(0, 4)],
  ['month', ({ time }) => time.slice(5, 7)],
  ['day', ({ time }) => time.slice(8, 10)],
  ['hour', ({ time }) => time.slice(11, 13)],
  ['minute', ({ time }) => time.slice(14, 16)],
  ['second', ({ time }) => time.slice(17, 19)],
  ['i_month', ({ time }) => String(Number(time.slice(5, 7)))],
  ['i_day', ({ time }) => String(Number(time.slice(8, 10)))],
  ['timestamp', seconds],
  [
    'hash',
    (parts) =>
      createHash('sha1')
        .update(parts.page.slug + seconds(parts))
        .digest('hex')
        .slice(0, 12),
  ],
  ['category', ({ fields, site }) => categoryPath(fields, site)],
]);

/** The value of a placeholder: Hexo's own, else the post's field of that name, else the config's. */
function valueOfPlaceholder(name: string, parts: Parts): string | null {
  const { fields, page, site } = parts;
  const find = PLACEHOLDERS.get(name);
  return (
    find?.(parts) ??
    textAt(fields, name) ??
    page.told.get(name) ??
    site.permalinkDefaults.get(name) ??
    null
  );
}

/** With asset folders an address is a folder's, in which the pictures lie. */
function closed(path: string, { hasAssetFolders }: HexoSite): string {
  return hasAssetFolders && !/(?:\/|\.html)$/.test(path) ? `${path}/` : path;
}

function usualAddress(parts: Parts, faults: Fault[]): string {
  return fillTemplate(parts.site.permalink, (name) => {
    const value = valueOfPlaceholder(name, parts);
    if (value === null) {
      faults.push({
        id: 'permalink-placeholder',
        what: `":${name}" in the permalink of the config is no placeholder, nor a key of the post; left as it is`,
        mend: `write ${name}: … in the front matter, or in permalink_defaults of _config.yml`,
      });
    }
    return value;
  });
}

/** Address of a post, not percent-encoded: its `permalink`, else by the config's. */
export function readAddress(parts: Parts, faults: Fault[]): Address {
  const { fields, site } = parts;
  const own = textAt(fields, 'permalink');
  const line = fields.get('permalink')?.line;
  if (own !== undefined && line !== undefined) {
    const path = decodePath(closed(own, site));
    const address = paperAddress(path.replace(/^(?!\/|\w+:)/, '/'), own, { line }, faults);
    if (address !== null) return address;
  }
  const path = `/${closed(usualAddress(parts, faults), site)}`.replace(/\/{2,}/g, '/');
  return paperAddress(path, path, {}, faults) ?? `/${NAMELESS}/`;
}

/** Old addresses of a post, as the plugins for redirects write them. */
export function readRedirects(fields: Fields, faults: Fault[]): Address[] {
  const found: Address[] = [];
  for (const key of ['alias', 'aliases', 'redirect_from']) {
    const field = fields.get(key);
    for (const text of textsOf(field?.value ?? null).map((path) => path.trim())) {
      if (text === '' || !field) continue;
      const address = paperAddress(decodePath(text), text, { line: field.line }, faults);
      if (address !== null) found.push(address);
    }
  }
  return [...new Set(found)];
}
