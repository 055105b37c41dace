import { type Fault, quote } from '../../problems.ts';
import { shorten, tidy } from '../../words.ts';
import { type Fields, textsOf, type Value } from '../matter/values.ts';
import type { PostName } from './names.ts';

/** Most characters of a title. */
const MAX_TITLE = 300;

/** Whether front matter hides the post: `published` is false in any spelling of YAML 1.1, or empty. */
export function isHidden(fields: Fields): boolean {
  const field = fields.get('published');
  if (!field) return false;
  if (field.value === null) return true;
  // The string "false" is true for Ruby.
  return (
    field.value.kind === 'text' && field.value.plain && /^(?:false|no|off)$/i.test(field.value.text)
  );
}

/** Jekyll's title for a post that has none: its name's words, each with a capital. */
function titleize(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

function noTitle(line: { line?: number }, faults: Fault[]): string {
  faults.push({
    id: 'no-title',
    ...line,
    what: 'no title; the first words of the text stand in',
    mend: 'write title: "…" in the front matter',
  });
  return '';
}

/**
 * A post's title: as written, blanks folded. Without one it is the name's words,
 * as in Jekyll, but not for an id or a number. Empty, with a fault, when there is none.
 */
export function readTitle(fields: Fields, name: PostName, faults: Fault[]): string {
  const field = fields.get('title');
  const line = field ? { line: field.line } : {};
  if (!field?.value) {
    const fromName = !name.story && !/^\d*$/.test(name.slug);
    return fromName ? tidy(titleize(name.slug)) : noTitle(line, faults);
  }
  const title = tidy(textsOf(field.value).join(', '));
  if (title === '') return noTitle(line, faults);
  const short = shorten(title, MAX_TITLE);
  if (short !== title) {
    faults.push({
      id: 'long-title',
      ...line,
      what: `the title has more than ${MAX_TITLE} characters; cut`,
      mend: 'write a shorter title',
    });
  }
  return short;
}

/** The first text that one of the keys gives, or that the map under it gives under one of `inner`. */
export function firstText(fields: Fields, keys: string[], inner: string[]): string | undefined {
  for (const key of keys) {
    const value = fields.get(key)?.value;
    if (!value) continue;
    const texts = [value, ...inner.map((name) => entry(value, name))].flatMap(textsOf);
    const text = texts.map((candidate) => candidate.trim()).find((candidate) => candidate !== '');
    if (text !== undefined) return text;
  }
  return undefined;
}

function entry(value: Value, name: string): Value {
  return value?.kind === 'map' ? (value.entries.get(name) ?? null) : null;
}

/** The post's picture, as written. */
export function readImage(fields: Fields): string | undefined {
  return firstText(fields, ['image', 'thumbnail', 'cover'], ['path', 'url', 'src']);
}

/** What link posts call the page they point to. */
const ORIGINAL_KEYS = ['link', 'external_url', 'source_url', 'original_url'];

/** The page elsewhere that a link post points to; what is no http or https address is passed over. */
export function readOriginal(fields: Fields): string | undefined {
  const text = firstText(fields, ORIGINAL_KEYS, ['url']);
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}

/** Names in a value: texts, and the `name` of maps. */
function namesIn(value: Value): string[] {
  if (value?.kind === 'list') return value.items.flatMap(namesIn);
  if (value?.kind === 'map') return textsOf(value.entries.get('name') ?? null);
  return textsOf(value);
}

/** Who wrote the post: `author`, else `authors`, several names joined by a comma. */
export function readAuthor(fields: Fields): string | undefined {
  for (const key of ['author', 'authors']) {
    const names = namesIn(fields.get(key)?.value ?? null).map(tidy);
    const author = names.filter((name) => name !== '').join(', ');
    if (author !== '') return shorten(author, MAX_TITLE);
  }
  return undefined;
}

/** Countries and old names that are often written for a language. */
const LANGUAGE_SLIPS = new Map([
  ['cn', 'zh-CN'],
  ['zh-cn', 'zh-CN'],
  ['tw', 'zh-TW'],
  ['jp', 'ja'],
  ['kr', 'ko'],
]);

/** BCP 47 language of the post. A text that is none is passed over with a fault. */
export function readLang(fields: Fields, faults: Fault[]): string | undefined {
  const field = fields.get('lang');
  const text = firstText(fields, ['lang'], []);
  if (!field || text === undefined) return undefined;
  const tag = text.replaceAll('_', '-');
  const slip = LANGUAGE_SLIPS.get(tag.toLowerCase());
  const lang = slip ?? (/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined);
  if (lang !== text) {
    faults.push({
      id: 'lang',
      line: field.line,
      what: `lang ${quote(text)} is not a language; ${lang ? `used "${lang}"` : 'passed over'}`,
      mend: 'write zh-CN, en or another BCP 47 tag',
    });
  }
  return lang;
}
