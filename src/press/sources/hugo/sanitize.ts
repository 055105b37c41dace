const ALLOWED = /[\p{L}\p{M}\p{Nd}./\\_#+~@-]/u;

/** Whether two hexadecimal digits follow: then a percent sign stays. */
function isEncoded(text: string, at: number): boolean {
  return /^%[\da-f]{2}/i.test(text.slice(at, at + 3));
}

/**
 * A path as Hugo makes it fit for an address: signs go, blanks become one hyphen
 * unless one stands there already.
 */
export function sanitizePath(text: string): string {
  let path = '';
  let blank = false;
  let at = 0;
  for (const sign of text) {
    if (ALLOWED.test(sign) || (sign === '%' && isEncoded(text, at))) {
      if (blank && sign !== '-') path += '-';
      blank = false;
      path += sign;
    } else if (/\s/.test(sign) && path !== '' && !path.endsWith('-')) blank = true;
    at += sign.length;
  }
  return path;
}

/** Letters without their accents, as `removePathAccents` asks. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}
