/**
 * Path under which the paper is served, with a slash at both ends. The press
 * writes it into the page, so that one built shell serves under any path.
 */
export const base: string =
  document.querySelector<HTMLMetaElement>('meta[name="kanbao-base"]')?.content ?? '/';

/** Prefixes an address inside the paper (`/images/a.svg`) with its base; leaves absolute ones. */
export function withBase(address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? base + address.slice(1) : address;
}
