import type { Address } from '../../../manifest/types.ts';

/** An address inside the paper, and what had to be taken from it. */
export interface Confined {
  address: Address;
  /** Steps up, backslashes, a scheme or a host. */
  escaped: boolean;
  /** Characters that end a path (`?`, `#`) or cannot be seen. */
  odd: boolean;
}

/** Nothing to confine: slashes one by one, no step up, no character that means something else. */
const HARMLESS = /^(?:\/(?![./])[^/\\?#\p{C}]*)+$/u;
/** The same of letters that are told without tables of Unicode. */
const PLAIN = /^(?:\/[\w-][\w.-]*)+$/;
const SCHEME_OR_HOST =
  /^(?:[a-z][a-z\d+.-]*:)?[\\/]{2,}[^\\/]*(?=[\\/]|$)|^[a-z][a-z\d+.-]*:(?=[\\/])/i;
const ODD = /[?#\p{C}]/u;
const NONE = /(?!)/g;

/**
 * Makes a path an address of the paper: absolute, without a step up, host or
 * query. With `keepsSigns` a `?` or `#` is part of a name, such as the category
 * `C#`, and no end of the path.
 */
export function confine(path: string, keepsSigns = false): Confined {
  if (PLAIN.test(path) || HARMLESS.test(path)) return { address: path, escaped: false, odd: false };
  const inside = path.replace(SCHEME_OR_HOST, '');
  const segments = inside.split(/[\\/]/);
  const signs = keepsSigns ? NONE : /[?#]/g;
  const kept = segments
    .filter((segment) => !/^\.*$/.test(segment))
    .map((segment) => segment.replace(/\p{C}/gu, '').replace(signs, '-'))
    .filter((segment) => !/^\.*$/.test(segment));
  const closing = kept.length > 0 && segments.at(-1) === '' ? '/' : '';
  return {
    address: `/${kept.join('/')}${closing}`,
    escaped:
      inside !== path || segments.some((segment) => /^\.+$/.test(segment)) || /\\/.test(path),
    odd: (keepsSigns ? /\p{C}/u : ODD).test(path),
  };
}
