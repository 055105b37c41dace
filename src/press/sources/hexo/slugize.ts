// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Hexo drops.
const CONTROLS = /[\u0000-\u001f]/g;
const SIGNS = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;

/** Letters without their accents; Latin ones only, as Hexo's table has them. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

/** Hexo's `slugize`: signs and blanks become one hyphen each run, none at the ends. */
export function slugize(text: string): string {
  return withoutAccents(text)
    .replace(CONTROLS, '')
    .replace(SIGNS, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}
