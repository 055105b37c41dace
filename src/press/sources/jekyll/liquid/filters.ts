import { filters, type Liquid } from 'liquidjs';
import { renderMarkdown } from '../../../markdown/markdown.ts';
import { plainSlug, prettySlug } from '../../post/placeholders.ts';
import { absoluteUrl, relativeUrl, type SiteUrls } from './urls.ts';

/** Jekyll's modes of `slugify`. A mode that is none of them only makes letters small. */
const SLUGS = new Map<string, (text: string) => string>([
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

/** Forms of a time that Ruby has beside those of the engine, in terms of these. */
const TIME_FORMS = new Map([
  ['%c', '%a %b %e %H:%M:%S %Y'],
  ['%D', '%m/%d/%y'],
  ['%F', '%Y-%m-%d'],
  ['%h', '%b'],
  ['%r', '%I:%M:%S %p'],
  ['%R', '%H:%M'],
  ['%T', '%H:%M:%S'],
  ['%v', '%e-%^b-%Y'],
  ['%x', '%m/%d/%y'],
  ['%X', '%H:%M:%S'],
]);

const formatDate = engineFilter('date');

function engineFilter(name: string) {
  const filter = filters[name];
  if (typeof filter !== 'function') throw new Error(`liquidjs has no filter ${name}`);
  return filter;
}

/** Adds the filters that Jekyll has and Liquid has not, or that differ there. */
export function addFilters(engine: Liquid, site: SiteUrls): void {
  engine.registerFilter('relative_url', (input: unknown) => relativeUrl(input, site));
  engine.registerFilter('absolute_url', (input: unknown) => absoluteUrl(input, site));
  engine.registerFilter('strip_index', (input: unknown) =>
    String(input ?? '').replace(/\/index\.html?$/, '/'),
  );
  engine.registerFilter('markdownify', (input: unknown) =>
    renderMarkdown(String(input ?? ''), 'kramdown'),
  );
  engine.registerFilter('smartify', (input: unknown) =>
    renderMarkdown(String(input ?? ''), 'kramdown').replace(/^<p>|<\/p>\s*$/g, ''),
  );
  engine.registerFilter('date', function (input: string, format: unknown) {
    const form = String(format ?? '').replace(/%[%\w]/g, (sign) => TIME_FORMS.get(sign) ?? sign);
    return form === '' ? input : formatDate.call(this, input, form);
  });
  engine.registerFilter('slugify', (input: unknown, mode: unknown = 'default') => {
    const text = String(input ?? '');
    const slug = SLUGS.get(String(mode));
    return slug ? slug(text) : text.toLowerCase();
  });
}
