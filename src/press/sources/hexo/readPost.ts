import { statSync } from 'node:fs';
import type { Draft, LeftOut, Reading } from '../../draft.ts';
import { present } from '../../present.ts';
import { type Fault, quote } from '../../problems.ts';
import type { PostFile, PostSettings, ReadPost } from '../../source.ts';
import type { Uses } from '../../uses.ts';
import { inside } from '../folder/inside.ts';
import type { Matter } from '../matter/frontMatter.ts';
import { firstTextAt } from '../matter/lookup.ts';
import type { Fields } from '../matter/values.ts';
import { isCalendarDay } from '../post/date/calendar.ts';
import { parseDate } from '../post/date.ts';
import { isHidden, readAuthor, readLang, readOriginal, readTitle } from '../post/fields.ts';
import { leave, readOther, readText } from '../post/postText.ts';
import { wallTime, type Zone, zoneOf } from '../post/zone.ts';
import { takeMore } from '../tags/readMore.ts';
import { readAddress, readRedirects } from './address.ts';
import { postCategories, postTags } from './labels.ts';
import { readHexoMatter } from './matter.ts';
import { type HexoPage, type PageReader, pageReader } from './page.ts';
import type { HexoSite } from './site.ts';
import type { Target } from './tags/meanings.ts';
import { replaceTags } from './tags/replaceTags.ts';

const MORE = /<!-- ?more ?-->/gi;

/** Where themes look for the picture of a post. */
const IMAGE_PATHS = [
  ...['cover', 'cover.image', 'cover.src', 'thumbnail', 'image', 'photos', 'photo'],
  ...['index_img', 'banner_img', 'top_img', 'banner'],
];

/** What all posts are read with. */
interface Context {
  folder: string;
  site: HexoSite;
  settings: PostSettings;
  now: number;
  uses: Uses;
  pageOf: PageReader;
  findPage: (slug: string) => HexoPage | null;
}

/** A post whose front matter says that it is shown. */
interface Head extends Target {
  matter: Matter;
  /** ms since 1970. */
  instant: number;
}

function nameTime({ day }: HexoPage, zone: Zone): number | null {
  if (!day || !isCalendarDay(day.year, day.month, day.day)) return null;
  return zone.fromWall(wallTime({ ...day, hour: 0, minute: 0, second: 0 }));
}

/** When a draft was last changed: its name and front matter need no day. */
function draftTime(page: HexoPage, { folder, uses }: Context): number | null {
  const path = page.isDraft ? inside(folder, page.file) : null;
  if (path === null) return null;
  uses.file(path);
  return Math.floor(statSync(path).mtimeMs / 1000) * 1000;
}

/**
 * When a post appeared: its `date`, which goes by the site's clock where it has no
 * offset, else the day in its name. Hexo would go on to the file's birth, which is
 * another on each computer.
 */
function timeOf(fields: Fields, page: HexoPage, context: Context, faults: Fault[]): number | null {
  const { siteZone, naiveDates } = context.settings;
  const zone = zoneOf(siteZone);
  const field = fields.get('date');
  const text = field?.value?.kind === 'text' ? field.value.text.trim() : '';
  const written = text === '' ? null : parseDate({ text, plain: true }, zone, naiveDates);
  if (written !== null) return written;
  if (field?.value) {
    faults.push({
      id: 'bad-date',
      line: field.line,
      what: `date ${text === '' ? 'a list or map' : quote(text)} is not a date; passed over`,
      mend: 'write date: 2024-05-03 08:00:00',
    });
  }
  const found = nameTime(page, zone) ?? draftTime(page, context);
  if (found === null) {
    faults.push({
      id: 'no-date',
      what: 'neither front matter nor name has a day, and a file keeps none that can be relied on; left out',
      mend: 'write date: 2024-05-03 08:00:00 in the front matter',
    });
  }
  return found;
}

function readHead(
  bytes: Uint8Array,
  page: HexoPage,
  context: Context,
  faults: Fault[],
): Head | { left: LeftOut } {
  const reading = readText(bytes, faults);
  if ('left' in reading) return reading;
  const { site, settings, now } = context;
  const matter = readHexoMatter(reading.text, faults);
  const { fields } = matter;
  if (!settings.drafts && (page.isDraft || isHidden(fields))) return { left: 'unpublished' };
  const instant = timeOf(fields, page, context, faults);
  if (instant === null) return { left: 'unreadable' };
  if (instant > now && !settings.future) return { left: 'future' };
  const title = readTitle(fields, page.name, faults);
  const time = zoneOf(settings.siteZone).format(instant);
  const url = readAddress({ page, fields, site, title, time }, faults);
  return { matter, instant, title, url };
}

/** Another post; null for one that is not shown. Read when it is asked for: few posts are. */
function targetOf(slug: string, context: Context): Target | null {
  // Which post is meant may change with any of them.
  context.uses.all();
  const page = context.findPage(slug);
  const bytes = page && readOther(context.folder, page.file);
  if (!page || !bytes) return null;
  const head = readHead(bytes, page, context, []);
  return 'left' in head ? null : head;
}

/** `cover: false` says that there is none. */
function imageOf(fields: Fields): string | undefined {
  const paths = IMAGE_PATHS.filter(
    (path) => !/^(?:true|false)$/i.test(firstTextAt(fields, [path]) ?? ''),
  );
  return firstTextAt(fields, paths);
}

function draftOf(head: Head, page: HexoPage, context: Context, faults: Fault[]): Draft {
  const { matter, title, url, instant } = head;
  const { fields, bodyLine } = matter;
  const { site, settings } = context;
  const markup = page.isHtml ? 'html' : 'commonmark';
  const find = (slug: string) => targetOf(slug, context);
  const text = replaceTags(matter.body, markup, bodyLine, find, faults);
  const { body, excerpt } = takeMore(text, MORE, markup);
  const summary = firstTextAt(fields, ['excerpt']) ?? excerpt;
  return {
    file: page.file,
    title,
    time: zoneOf(settings.timeZone).format(instant),
    url,
    categories: postCategories(fields, faults),
    tags: postTags(fields, faults),
    markup,
    body,
    bodyLine,
    ...present('excerpt', summary ?? firstTextAt(fields, ['description', 'summary'])),
    ...present('image', imageOf(fields)),
    ...present('author', readAuthor(fields) ?? site.author),
    ...present('original', readOriginal(fields)),
    ...present('lang', readLang(fields, faults)),
    redirects: readRedirects(fields, faults),
    ...present('story', page.name.story),
  };
}

function readPost(bytes: Uint8Array, post: PostFile, context: Context): Reading {
  const faults: Fault[] = [];
  const page = context.pageOf(post.file);
  if (!page) return leave('unpublished', post.file, faults);
  const head = readHead(bytes, page, context, faults);
  if ('left' in head) return leave(head.left, post.file, faults);
  const draft = draftOf(head, page, context, faults);
  return { draft, problems: faults.map((fault) => ({ file: post.file, ...fault })) };
}

/** Finds pages by their slug, or by their path below `_posts`. The index is made when it is first asked. */
function pageFinder(posts: () => readonly PostFile[], pageOf: PageReader) {
  let index: Map<string, HexoPage> | undefined;
  return (slug: string): HexoPage | null => {
    if (!index) {
      const pages = posts()
        .map(({ file }) => pageOf(file))
        .filter((page) => page !== null);
      const byPath = pages.map((page): [string, HexoPage] => [page.path, page]);
      index = new Map([...byPath, ...pages.map((page): [string, HexoPage] => [page.slug, page])]);
    }
    return index.get(slug) ?? null;
  };
}

/** A reader for the posts of a site. `now` (ms since 1970) is when the future begins. */
export function hexoReader(
  folder: string,
  site: HexoSite,
  posts: () => readonly PostFile[],
  reading: Pick<Context, 'settings' | 'now' | 'uses'>,
): ReadPost {
  const pageOf = pageReader(site);
  const context = { folder, site, ...reading, pageOf, findPage: pageFinder(posts, pageOf) };
  return (bytes, post) => readPost(bytes, post, context);
}
