/** A day of the calendar; whether it exists is not said. */
export interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

/** What a post's path says. */
export interface PostName {
  /** Day in front of the name; null when there is none. */
  date: YearMonthDay | null;
  /** Name without day, extension and closing periods: `202202091234567890`. */
  slug: string;
  /** Lower case, without the period: `md`. */
  extension: string;
  /** What its page ends with: `.html` for Markdown, else what the file ends with, as written. */
  outputExtension: string;
  /** Name with day, without extension and closing periods. */
  stem: string;
  /** The same with the folders above and below `_posts`, by a slash. */
  path: string;
  /** Folders above `_posts` or `_drafts`: Jekyll makes them categories. */
  folders: string[];
  /** The id that versions of one newswire story share. */
  story?: string;
  /** Day at the front of an id of 18 digits or an infoCode. */
  idDate: YearMonthDay | null;
}

/** Extensions that Jekyll takes for Markdown, and HTML. Lower case, without period. */
export const MARKDOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  'md',
  'markdown',
  'mkdown',
  'mkdn',
  'mkd',
]);
/** Extensions of posts that are HTML as they stand. */
export const HTML_EXTENSIONS = new Set(['html', 'htm']);
/** Extensions of other mark-up, which Jekyll shows as it stands where no plugin reads it. */
const TEXT_EXTENSIONS = new Set([
  ...['adoc', 'asciidoc', 'creole', 'org', 'rdoc', 'rmd', 'rst', 'text', 'textile', 'txt', 'wiki'],
]);

/** Jekyll's own: two to four digits of a year, one or two of month and day. */
const DATED = /^(\d{2,4})-(\d{1,2})-(\d{1,2})-(.*)$/s;
/** 18 digits, or an infoCode such as `NW202202091234567890`. */
const STORY = /^(?:\d{18}|[A-Z]{2}\d{14,20})$/;
const ID_DATE = /(?<!\d)(?:\d{18}(?!\d)|(?<=[A-Z]{2})\d{14,20}(?!\d))/;

/** Two digits of a year mean 1969 to 2068, as Ruby takes them. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

/** Name and extension of a file: `['2022-01-01-x.aspx', 'md']`. */
function splitExtension(file: string): [stem: string, extension: string] {
  const base = file.slice(file.lastIndexOf('/') + 1);
  const period = base.lastIndexOf('.');
  return period <= 0 ? [base, ''] : [base.slice(0, period), base.slice(period + 1).toLowerCase()];
}

const POST_FOLDERS = new Set(['_posts', '_drafts']);

/** Folders of a relative path: those above its posts folder, and all but that, which `:path` says. */
function foldersOf(file: string): { above: string[]; all: string[] } {
  const folders = file.split('/').slice(0, -1);
  const at = folders.findIndex((folder) => POST_FOLDERS.has(folder));
  return {
    above: folders.slice(0, Math.max(at, 0)),
    all: folders[at] === '_posts' ? folders.toSpliced(at, 1) : folders,
  };
}

function idDate(slug: string): YearMonthDay | null {
  const digits = ID_DATE.exec(slug)?.[0];
  if (digits === undefined) return null;
  return {
    year: Number(digits.slice(0, 4)),
    month: Number(digits.slice(4, 6)),
    day: Number(digits.slice(6, 8)),
  };
}

/** Whether a file has the extension of a post; `markdown` are those of Markdown (lower case, without period). */
export function isPostFile(
  file: string,
  markdown: ReadonlySet<string> = MARKDOWN_EXTENSIONS,
): boolean {
  const extension = splitExtension(file)[1];
  return markdown.has(extension) || HTML_EXTENSIONS.has(extension);
}

/** Whether a file with a day in its name is a post among posts, whatever its mark-up. */
export function isTextFile(file: string): boolean {
  const [stem, extension] = splitExtension(file);
  return TEXT_EXTENSIONS.has(extension) && DATED.test(stem);
}

/** Reads a path relative to the content folder, with `/`. `markdown` as for `isPostFile`. */
export function parseName(
  file: string,
  markdown: ReadonlySet<string> = MARKDOWN_EXTENSIONS,
): PostName {
  const [stem, extension] = splitExtension(file);
  const [, year, month, day, rest] = DATED.exec(stem) ?? [];
  const dated = year !== undefined && month !== undefined && day !== undefined;
  // A name that lost its day keeps the hyphen that stood behind it.
  const slug = (rest ?? stem.replace(/^-+/, '')).replace(/\.+$/, '');
  const { above, all } = foldersOf(file);
  const bareStem = stem.replace(/\.+$/, '');
  return {
    date: dated ? { year: fullYear(year), month: Number(month), day: Number(day) } : null,
    slug,
    extension,
    outputExtension: markdown.has(extension) ? '.html' : file.slice(-extension.length - 1),
    stem: bareStem,
    path: [...all, bareStem].join('/'),
    folders: above,
    ...(STORY.test(slug) && { story: slug }),
    idDate: idDate(slug),
  };
}
