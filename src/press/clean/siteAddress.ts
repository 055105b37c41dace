import { dayInAddress, decodePath } from '../../manifest/addresses.ts';
import { isAttachable } from '../attachable.ts';

/** What addresses of the post's site begin with, without a slash at the end, the longest first. */
type Roots = readonly string[];

/** Addresses with a scheme or a host. */
const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i;

/**
 * Takes the path of the old site from an address, for the paper has one of its own.
 * Before: /blog/a.png  After: /a.png
 */
export function insidePaper(written: string, roots: Roots): string {
  const text = written.trim();
  const inside = belowRoot(text, roots);
  return inside === null || ABSOLUTE.test(text) ? text : inside;
}

/**
 * The same for a link. One that names the old site's host is inside the paper
 * only if it carries a day, as articles do: of that site's other pages the paper
 * has none, and the old address still leads there.
 * Before: https://example.com/blog/2020/01/02/x.html  After: /2020/01/02/x.html
 */
export function linkInsidePaper(written: string, roots: Roots): string {
  const text = written.trim();
  const inside = belowRoot(text, roots);
  if (inside === null || !ABSOLUTE.test(text)) return inside ?? text;
  const path = beforeQuery(inside);
  // A file has no page, and one that the paper has was found before.
  return dayInAddress(path) !== null && !isAttachable(path) ? inside : text;
}

/**
 * Paths at which the site may have the file that an address means, likeliest
 * first, decoded; none for an address of something else. A path that begins
 * like the site's own may also be meant below it: `/blog/a.png`.
 */
export function filePathsOf(written: string, roots: Roots): string[] {
  const text = written.trim();
  const inside = belowRoot(text, roots);
  const addresses = inside === null ? [] : [inside];
  if (!ABSOLUTE.test(text)) addresses.push(text);
  return addresses.map((address) => decodePath(beforeQuery(address))).filter(isAttachable);
}

/** The rest of an address below the first root that it has, as `/…`; null when it has none. */
function belowRoot(text: string, roots: Roots): string | null {
  const start = hostAt(text);
  for (const root of roots) {
    const prefix = root.slice(hostAt(root));
    // The host's own root says nothing.
    if (prefix === '' || prefix === '/' || !text.startsWith(prefix, start)) continue;
    const rest = text.slice(start + prefix.length);
    // Two slashes at the start would name a host.
    if (/^(?:[/?#]|$)/.test(rest)) return `/${rest.replace(/^[\\/]+/, '')}`;
  }
  return null;
}

/** Where the host begins, with its slashes: a site is the same over http and https. */
function hostAt(address: string): number {
  if (address.startsWith('https://')) return 'https:'.length;
  return address.startsWith('http://') ? 'http:'.length : 0;
}

function beforeQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}
