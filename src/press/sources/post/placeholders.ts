/** What an address can be made of. */
export interface AddressParts {
  /** Contract time: the publisher's clock is read off it. */
  time: string;
  /** Name without day, or front matter's `slug`. */
  slug: string;
  /** Name with day, without extension: `2022-02-09-flood`. */
  stem: string;
  /** The same with the folders above and below `_posts`: `news/2022-02-09-flood`. */
  path: string;
  categories: string[];
  /** What a page ends with: `.html`. */
  extension: string;
}

/** Jekyll's built-in permalink styles. */
const STYLES = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

/** A config's permalink as a template: a style's name stands for Jekyll's template. */
export function templateOf(permalink: string): string {
  return STYLES.get(permalink) ?? permalink;
}

const MS_PER_DAY = 86_400_000;
/** Ruby's `[:alnum:]` and the marks that Jekyll lets stand in the path of a page. */
const NOT_PRETTY = /[^\p{L}\p{M}\p{Nd}._~!$&'()+,;=@]+/gu;
const NOT_ALNUM = /[^\p{L}\p{M}\p{Nd}]+/gu;

/** Most slugs are pretty as they are. */
const PRETTY = /^[\w.~!$&'()+,;=@]+(?:-[\w.~!$&'()+,;=@]+)*$/;

/** Jekyll's `slugify` with mode `pretty`, case kept: what `:title` says. */
export function prettySlug(text: string): string {
  if (PRETTY.test(text)) return text;
  return text.replace(NOT_PRETTY, '-').replace(/^-|-$/g, '');
}

/** Jekyll's `slugify` as it stands: letters and digits in lower case, hyphens between. */
export function plainSlug(text: string): string {
  return text.replace(NOT_ALNUM, '-').replace(/^-|-$/g, '').toLowerCase();
}

/** The publisher's day as a Date whose UTC fields are the clock's. */
function wallDate(time: string): Date {
  return new Date(`${time.slice(0, 19)}Z`);
}

function inWords(time: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(wallDate(time));
}

function dayOfYear(time: string): number {
  const date = wallDate(time);
  const first = new Date(date).setUTCMonth(0, 1);
  return Math.round((date.getTime() - first) / MS_PER_DAY) + 1;
}

/** Monday 1 to Sunday 7. */
function isoWeekday(date: Date): number {
  return ((date.getUTCDay() + 6) % 7) + 1;
}

/** Week of ISO 8601 and the year it belongs to: that of its Thursday. */
export function isoWeek(time: string): { year: number; week: number } {
  const date = wallDate(time);
  date.setUTCDate(date.getUTCDate() + 4 - isoWeekday(date));
  const year = date.getUTCFullYear();
  const first = new Date(date).setUTCMonth(0, 1);
  return { year, week: 1 + Math.floor((date.getTime() - first) / MS_PER_DAY / 7) };
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

function each(categories: string[], change: (text: string) => string): string {
  return [...new Set(categories.map(change))].join('/');
}

/** Jekyll's placeholders. A newcomer is one more row. */
const PLACEHOLDERS = new Map<string, (parts: AddressParts) => string>([
  ['categories', ({ categories }) => each(categories, (text) => text.toLowerCase())],
  ['slugified_categories', ({ categories }) => each(categories, plainSlug)],
  ['title', ({ slug }) => prettySlug(slug)],
  ['slug', ({ slug }) => plainSlug(slug)],
  ['name', ({ stem }) => plainSlug(stem)],
  ['path', ({ path }) => path],
  ['year', ({ time }) => time.slice(0, 4)],
  ['short_year', ({ time }) => time.slice(2, 4)],
  ['month', ({ time }) => time.slice(5, 7)],
  ['i_month', ({ time }) => String(Number(time.slice(5, 7)))],
  ['short_month', ({ time }) => inWords(time, { month: 'short' })],
  ['long_month', ({ time }) => inWords(time, { month: 'long' })],
  ['day', ({ time }) => time.slice(8, 10)],
  ['i_day', ({ time }) => String(Number(time.slice(8, 10)))],
  ['y_day', ({ time }) => pad(dayOfYear(time), 3)],
  ['week', ({ time }) => pad(isoWeek(time).week, 2)],
  ['w_year', ({ time }) => String(isoWeek(time).year)],
  ['w_day', ({ time }) => String(isoWeekday(wallDate(time)))],
  ['short_day', ({ time }) => inWords(time, { weekday: 'short' })],
  ['long_day', ({ time }) => inWords(time, { weekday: 'long' })],
  ['hour', ({ time }) => time.slice(11, 13)],
  ['minute', ({ time }) => time.slice(14, 16)],
  ['second', ({ time }) => time.slice(17, 19)],
  ['output_ext', ({ extension }) => extension],
  ['collection', () => 'posts'],
]);

/** The placeholder that a name begins with, `:year_` being `:year` and a `_`. */
function placeholderOf(name: string): [find: (parts: AddressParts) => string, tail: string] | null {
  const exact = PLACEHOLDERS.get(name);
  if (exact) return [exact, ''];
  const shorter = name.endsWith('_') ? PLACEHOLDERS.get(name.slice(0, -1)) : undefined;
  return shorter ? [shorter, '_'] : null;
}

/** Fills a template. `unknown` hears of each `:name` that is no placeholder; it stays as it is. */
export function fillTemplate(
  template: string,
  parts: AddressParts,
  unknown: (name: string) => void,
): string {
  return template.replace(/:([a-z_]+)/g, (whole, name: string) => {
    const found = placeholderOf(name);
    if (found) return found[0](parts) + found[1];
    unknown(whole);
    return whole;
  });
}

/** Parts of a post that nobody wrote, for trying a template. */
const SOME_PARTS: AddressParts = {
  time: '2022-02-09T18:43:57+08:00',
  slug: 'title',
  stem: '2022-02-09-title',
  path: '2022-02-09-title',
  categories: [],
  extension: '.html',
};

/** Whether a style or template has only placeholders that there are. */
export function isTemplate(permalink: string): boolean {
  let isKnown = true;
  fillTemplate(templateOf(permalink), SOME_PARTS, () => {
    isKnown = false;
  });
  return isKnown;
}
