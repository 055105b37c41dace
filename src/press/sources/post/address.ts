import { addressKey } from '../../../manifest/addresses.ts';
import type { Address } from '../../../manifest/types.ts';
import { type Fault, quote } from '../fault.ts';
import { type Field, type Fields, textsOf } from '../matter/values.ts';
import { confine, decodePath } from './confine.ts';
import { type AddressParts, fillTemplate, prettySlug, templateOf } from './placeholders.ts';

/** Stands for a name that leaves nothing in an address: `2022-06-05-.md`. */
const NAMELESS = 'post';

const HOST = /^(?:[a-z][a-z\d+.-]*:)?\/\//i;

const MEND_PATH = 'write a path such as /2024/05/03/flood.html';

/** Reports what `confine` took away. `from` is the text as its author wrote it. */
function confinedAddress(path: string, from: string, line: { line?: number }, faults: Fault[]) {
  const { address, escaped, odd } = confine(path);
  if (escaped) {
    faults.push({
      id: 'permalink-traversal',
      ...line,
      what: `the address ${quote(from)} leads out of the paper; used ${quote(address)}`,
      mend: MEND_PATH,
    });
  } else if (odd) {
    faults.push({
      id: 'permalink-character',
      ...line,
      what: `the address ${quote(from)} has ?, # or a character that cannot be seen; used ${quote(address)}`,
      mend: MEND_PATH,
    });
  }
  return address;
}

function fill(template: string, parts: AddressParts, line: { line?: number }, faults: Fault[]) {
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
  const address = confinedAddress(path, text, line, faults);
  if (addressKey(address) !== '/') return address;
  faults.push({
    id: 'permalink-front-page',
    ...line,
    what: `the address ${quote(text)} is the front page's; used the usual address`,
    mend: MEND_PATH,
  });
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
  const path = fill(templateOf(permalink), namedParts(parts, faults), {}, faults);
  return confinedAddress(path, path, {}, faults);
}

/** Old addresses of a post, from `redirect_from`, not percent-encoded. */
export function readRedirects(fields: Fields, faults: Fault[]): Address[] {
  const field = fields.get('redirect_from');
  if (!field) return [];
  const paths = textsOf(field.value).map((text) => text.trim());
  const addresses = paths
    .filter((text) => text !== '')
    .map((text) => confinedAddress(decodePath(text), text, { line: field.line }, faults))
    .filter((address) => addressKey(address) !== '/');
  return [...new Set(addresses)];
}
