/** What addresses are made of in Liquid. */
export interface SiteUrls {
  /** `https://example.com`, or empty. */
  url: string;
  /** `/blog`, or empty. */
  baseurl: string;
}

const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;

/** Jekyll's `relative_url`: with the site's `baseurl` in front, unless it is absolute. */
export function relativeUrl(input: unknown, { baseurl }: SiteUrls): string {
  const text = addressOf(input);
  if (ABSOLUTE.test(text)) return text;
  return encoded(baseurl + (text === '' || text.startsWith('/') ? text : `/${text}`));
}

/** Jekyll's `absolute_url`: with the site's `url` too. */
export function absoluteUrl(input: unknown, site: SiteUrls): string {
  const text = addressOf(input);
  if (ABSOLUTE.test(text)) return text;
  const relative = relativeUrl(text, site);
  return site.url === '' ? relative : site.url + relative;
}

/** A post stands for its address. */
function addressOf(input: unknown): string {
  const isPost = typeof input === 'object' && input !== null && 'url' in input;
  return String((isPost ? input.url : input) ?? '');
}

/** Percent-encodes what an address cannot hold; what is encoded already stays. */
function encoded(path: string): string {
  return path.replace(/[^\x21-\x7e]+|["<>\\^`{|}]+/g, encodeURIComponent);
}
