import { DATA_IMAGE, LINK_SCHEMES } from '../../manifest/allowedHtml.ts';
import type { Address } from '../../manifest/types.ts';

/** Stands for the paper's own origin, which the press does not know. */
const OWN = 'https://own.invalid';

/** Most addresses are plain and need no more than this; a parser costs twenty times as much. */
const PLAIN = /^https?:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#][!#-;=?-[\]_a-z~]*)?$/i;
/** Likewise inside the paper; a dot could climb. */
const PLAIN_PATH = /^\/(?:[\w-]+[/.])*[\w-]*$/;

/** Likewise for pictures, whose addresses are written as a parser does: this one it leaves as it is. */
const PLAIN_PICTURE =
  /^https?:\/\/((?:[a-z\d]+(?:-(?!-)[a-z\d]*)*\.)+[a-z]{2,})(?:\/(?!\.)[\w~!$&*+,;=:@.-]*)+(?:\?[\w~!$&*+,;=:@/?.-]*)?$/;

/** Parameters that tell who came from where, and nothing about the page. */
const TRACKING =
  /^(?:utm_\w+|gclid|dclid|fbclid|spm|mc_cid|mc_eid|igshid|_hsenc|_hsmi|yclid|msclkid)$/i;
const MAY_TRACK = /[?&](?:utm_|[gdfy]?b?clid|spm|mc_|igshid|_hs|msclkid)/i;

/** Hosts of the author's own network or machine: nobody else can see what is there. */
const PRIVATE_HOST =
  /^(?:localhost|127\..*|10\..*|0\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|.*\.local(?:host)?|\[::1?\]|\[f[cd][\da-f]{2}:.*\]|\[fe80:.*\])\.?$/;

const schemes: ReadonlySet<string> = new Set(LINK_SCHEMES);

/**
 * The address that a link may have, or null when it may not be one. `from` is
 * the post's own address, against which relative ones count.
 * Before: //host/x?utm_source=a  After: https://host/x
 */
export function linkAddress(written: string, from: Address): string | null {
  let text = written.trim();
  if (text.startsWith('#') || PLAIN_PATH.test(text)) return text;
  if (text.startsWith('//')) text = `https:${text}`;
  if (PLAIN.test(text)) return withoutTracking(text);
  const url = resolve(text, from);
  if (!url || !schemes.has(url.protocol) || hasUser(url)) return null;
  return withoutTracking(shown(url));
}

/**
 * The address that a picture may have, or null: https, inside the paper, or
 * `data:` of a raster format.
 * Before: http://host/a.png  After: https://host/a.png
 */
export function pictureAddress(written: string, from: Address): string | null {
  const text = written.trim();
  const host = PLAIN_PICTURE.exec(text)?.[1];
  if (host !== undefined) return PRIVATE_HOST.test(host) ? null : text.replace(/^http:/, 'https:');
  if (/^data:/i.test(text)) return DATA_IMAGE.test(text) ? text : null;
  const url = text === '' ? null : resolve(text, from);
  if (!url || !/^https?:$/.test(url.protocol) || hasUser(url)) return null;
  if (PRIVATE_HOST.test(url.hostname)) return null;
  url.protocol = 'https:';
  return shown(url);
}

/** Whether an address leads out of the paper to another web page. */
export function isOutside(address: string): boolean {
  return /^https?:/i.test(address);
}

function resolve(text: string, from: Address): URL | null {
  const base = OWN + from.replace(/[%?#]/g, encodeURIComponent);
  return URL.canParse(text, base) ? new URL(text, base) : null;
}

function hasUser(url: URL): boolean {
  return url.username !== '' || url.password !== '';
}

/** An address inside the paper begins with one slash: two would name a host. */
function shown(url: URL): string {
  if (url.origin !== OWN) return url.href;
  return url.href.slice(OWN.length).replace(/^\/{2,}/, '/');
}

/** Taken out as text: parsing would also change how the rest is encoded. */
function withoutTracking(address: string): string {
  if (!MAY_TRACK.test(address)) return address;
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(address) ?? [];
  const kept = query.split('&').filter((pair) => !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return page + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}
