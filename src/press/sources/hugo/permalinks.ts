import { sanitizePath } from './sanitize.ts';

/** What an address can be made of. */
export interface AddressParts {
  /** The author's clock, as if it went by UTC (ms since 1970). */
  wall: number;
  title: string;
  /** Front matter's; empty for none. */
  slug: string;
  base: string;
  /** The outermost folder; empty for a page at the root. */
  section: string;
  /** Folders that are sections: the outermost, and those in it that have an `_index.md`. */
  sections: () => string[];
}

function dateText(wall: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(wall);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function dayOfYear(wall: number): number {
  const date = new Date(wall);
  return 1 + Math.floor((wall - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
}

const PLACEHOLDERS = new Map<string, (parts: AddressParts) => string>([
  ['year', ({ wall }) => String(new Date(wall).getUTCFullYear()).padStart(4, '0')],
  ['month', ({ wall }) => pad(new Date(wall).getUTCMonth() + 1)],
  ['monthname', ({ wall }) => dateText(wall, { month: 'long' })],
  ['day', ({ wall }) => pad(new Date(wall).getUTCDate())],
  ['weekday', ({ wall }) => String(new Date(wall).getUTCDay())],
  ['weekdayname', ({ wall }) => dateText(wall, { weekday: 'long' })],
  ['yearday', ({ wall }) => String(dayOfYear(wall))],
  ['section', ({ section }) => section],
  ['title', ({ title }) => title],
  ['slug', ({ slug, title }) => slug || title],
  ['filename', ({ base }) => base],
  ['contentbasename', ({ base }) => base],
  ['slugorfilename', ({ slug, base }) => slug || base],
  ['slugorcontentbasename', ({ slug, base }) => slug || base],
]);

/** Values of these are file names: a slash in them would be one of the path. */
const WHOLE_PATHS = /^sections(?:\[([^\]]*)\])?$/;

/** `[1:]`, `[:2]`, `[0]`, `[last]` of a list, as Go's slices. */
function slice(list: readonly string[], range: string | undefined): readonly string[] {
  if (range === undefined) return list;
  const [from = '', to] = range.split(':');
  const place = (text: string, empty: number) => {
    if (text === 'last') return list.length - 1;
    return text === '' ? empty : Number(text);
  };
  const start = place(from, 0);
  const end = to === undefined ? start + 1 : place(to, list.length);
  return list.slice(start, end);
}

function fillOne(name: string, parts: AddressParts): string | null {
  const find = PLACEHOLDERS.get(name);
  if (find) return sanitizePath(find(parts));
  const sections = WHOLE_PATHS.exec(name);
  return sections ? slice(parts.sections(), sections[1]).map(sanitizePath).join('/') : null;
}

const NAME = /:(\w+(?:\[[^\]]{0,20}\])?)/g;

/** What of a template looks like a placeholder and is none. */
export function unknownPlaceholders(template: string): string[] {
  const names = [...template.matchAll(NAME)];
  return names
    .filter(([, name = '']) => !PLACEHOLDERS.has(name) && !WHOLE_PATHS.test(name))
    .map(([whole]) => whole);
}

/** Fills a template of `[permalinks]`. A `:name` that is no placeholder stays as it is. */
export function fillPermalink(template: string, parts: AddressParts): string {
  const path = template.replace(NAME, (whole, name: string) => fillOne(name, parts) ?? whole);
  // Hugo undoes the encoding of a query here: what was a plus is a blank.
  return path.replaceAll('+', ' ');
}
