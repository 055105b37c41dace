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
const TRACKERS = [
  // By what counts visits: Google Analytics, Matomo, HubSpot, Yandex, Alibaba.
  String.raw`utm_\w+ mtm_\w+ pk_(?:campaign|kwd|keyword|source|medium|content|cid) piwik_\w+ matomo_\w+ _hsenc _hsmi __hs(?:fp|sc|tc)`,
  String.raw`hsctatracking _openstat spm scm wt_mc at_custom\d`,
  // By who sells advertisements, one for each click.
  String.raw`[dfgy]clid gclsrc [gw]braid gad_\w+ srsltid msclkid twclid ttclid fbclid`,
  'li_fat_id epik irclickid rb_clickid s_cid wickedid igsh(?:id)? ref_src',
  // By who sends letters, one for each reader.
  'mc_[ce]id mkt_tok vero_(?:id|conv) oly_(?:anon|enc)_id ml_subscriber(?:_hash)?',
  '_branch_match_id guc(?:counter|e_referrer(?:_sig)?) soc_(?:src|trk) dm_i',
]
  .join(' ')
  .replaceAll(' ', '|');
const TRACKING = new RegExp(`^(?:${TRACKERS})$`, 'i');
const MAY_TRACK = new RegExp(`[?&](?:${TRACKERS})(?:[=&#]|$)`, 'i');

/**
 * Hosts of the author's own network or machine: nobody else can see what is there,
 * and whoever reads must not ask his own router. IPv4 stands here as a parser
 * writes it, whether it was written in decimals, octals or in one number; of
 * IPv6 also those addresses that hold one of IPv4, and a name without a dot.
 */
const PRIVATE_HOST = new RegExp(
  `^(?:${[
    '(?:0|10|127)(?:\\.\\d+){3}',
    '100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])(?:\\.\\d+){2}',
    '169\\.254(?:\\.\\d+){2}',
    '172\\.(?:1[6-9]|2\\d|3[01])(?:\\.\\d+){2}',
    '192\\.168(?:\\.\\d+){2}',
    '\\[(?:::|64:ff9b:|f[cd]|fe[89a-f]).*\\]',
    '[^.[]+',
    '.*\\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|home\\.arpa)',
  ].join('|')})\\.?$`,
);

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
