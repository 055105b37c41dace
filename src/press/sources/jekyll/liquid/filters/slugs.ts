import { plainSlug, prettySlug } from '../../../post/placeholders.ts';

/** Jekyll's modes of `slugify`. A mode that is none of them only makes letters small. */
export const SLUGS = new Map<string, (text: string) => string>([
  ['default', plainSlug],
  ['pretty', (text) => prettySlug(text).toLowerCase()],
  ['raw', (text) => hyphened(text, /\s+/g)],
  ['ascii', (text) => hyphened(text, /[^A-Za-z0-9]+/g)],
  ['latin', (text) => plainSlug(withoutAccents(text))],
]);

function hyphened(text: string, signs: RegExp): string {
  return text.replace(signs, '-').replace(/^-|-$/g, '').toLowerCase();
}

/** Accents off Latin letters; what is no Latin letter is a question mark, as in Ruby's I18n. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, '?');
}
