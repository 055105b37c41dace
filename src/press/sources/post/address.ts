import { addressKey, decodePath } from '../../../manifest/addresses.ts';
import type { Address } from '../../../manifest/types.ts';
import { type Fault, quote } from '../../problems.ts';
import { type Field, type Fields, textsOf } from '../matter/values.ts';
import { type AddressLine, insideAddress, reportFrontPage } from './paperAddress.ts';
import { type AddressParts, fillTemplate, prettySlug, templateOf } from './placeholders.ts';

/** Stands for a name that leaves nothing in an address: `2022-06-05-.md`. */
const NAMELESS = 'post';

const HOST = /^(?:[a-z][a-z\d+.-]*:)?\/\//i;

/**
 * Jekyll's own way with steps that are none (`URL#sanitize_url`).
 * Before: /wait..what.html, /inc./a.html  After: /wait/what.html, /inca.html
 */
function withoutDots(address: Address): Address {
  if (!/\.[./]/.test(address)) return address;
  return address
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/');
}

/** An address of Jekyll's, inside the paper. `from` is the text as its author wrote it. */
function jekyllAddress(path: string, from: string, line: AddressLine, faults: Fault[]): Address {
  return withoutDots(insideAddress(path, from, line, faults));
}

function fill(template: string, parts: AddressParts, line: AddressLine, faults: Fault[]) {
  const path = fillTemplate(template, parts, (name) =>
    faults.push({
      id: 'permalink-placeholder',
      ...line,
      what: `${quote(name)} in the address is no placeholder; left as it is`,
      mend: "use one of Jekyll's, such as :year or :title",
    }),
  );
  // A post without a category leaves `//`, which is no host unless the author wrote it.
  return HOST.test(template) ? path : path.replace(/\/{2,}/g, '/');
}

/** The address that front matter gives; null for none, or for one that is the front page's. */
function ownAddress(field: Field, parts: AddressParts, faults: Fault[]): Address | null {
  const line = { line: field.line };
  const [text = '', ...others] = textsOf(field.value);
  if (text.trim() === '' || others.length > 0) return null;
  const path = decodePath(fill(text.trim(), parts, line, faults));
  const address = jekyllAddress(path, text, line, faults);
  if (addressKey(address) !== '/') return address;
  reportFrontPage(text, 'used the usual address', line, faults);
  return null;
}

/** A name that leaves something in an address. */
function namedParts(parts: AddressParts, faults: Fault[]): AddressParts {
  if (/[^-.]/.test(prettySlug(parts.slug))) return parts;
  faults.push({
    id: 'no-slug',
    what: `the name has nothing for an address after its day; used "${NAMELESS}"`,
    mend: 'name the file 2024-05-03-slug.md',
  });
  return { ...parts, slug: NAMELESS };
}

/**
 * A post's address, not percent-encoded: its `permalink`, else the config's
 * template or style. Always inside the paper and never the front page.
 */
export function readAddress(
  fields: Fields,
  parts: AddressParts,
  permalink: string,
  faults: Fault[],
): Address {
  const field = fields.get('permalink');
  const own = field?.value ? ownAddress(field, parts, faults) : null;
  if (own !== null) return own;
  const path = fill(decodePath(templateOf(permalink)), namedParts(parts, faults), {}, faults);
  return withoutDots(insideAddress(path, path, {}, faults, true));
}

/** Old addresses of a post, from `redirect_from`, not percent-encoded. */
export function readRedirects(fields: Fields, faults: Fault[]): Address[] {
  const field = fields.get('redirect_from');
  if (!field) return [];
  const paths = textsOf(field.value).map((text) => text.trim());
  const addresses = paths
    .filter((text) => text !== '')
    .map((text) => jekyllAddress(decodePath(text), text, { line: field.line }, faults))
    .filter((address) => addressKey(address) !== '/');
  return [...new Set(addresses)];
}
