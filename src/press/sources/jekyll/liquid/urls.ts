/** What addresses are made of in Liquid. */
export interface SiteUrls {
  /** `https://example.com`, or empty. */
  url: string;
  /** `/blog`, or empty. */
  baseurl: string;
}

/** An address that ends with its host. */
const HOST_ALONE = /^[a-z][a-z\d+.-]*:\/\/[^/?#]+$/i;
const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;

/** Jekyll's `relative_url`: with the site's `baseurl` in front, unless it is absolute. */
export function relativeUrl(text: string, { baseurl }: SiteUrls): string {
  if (ABSOLUTE.test(text)) return text;
  return encoded(baseurl + (text === '' || text.startsWith('/') ? text : `/${text}`));
}

/** Jekyll's `absolute_url`: with the site's `url` too. */
export function absoluteUrl(text: string, site: SiteUrls): string {
  if (ABSOLUTE.test(text)) return text;
  const relative = relativeUrl(text, site);
  if (site.url === '') return relative;
  return (site.url + relative).replace(HOST_ALONE, '$&/');
}

/** Percent-encodes what an address cannot hold; what is encoded already stays. */
function encoded(path: string): string {
  return path.replace(/[^\x21-\x7e]+|["<>[\\\]^`{|}]+/g, encodeURIComponent);
}
