import type { Address } from '../../../manifest/types.ts';
import type { Draft, LeftOut, Reading } from '../../draft.ts';
import { present } from '../../present.ts';
import type { Fault } from '../../problems.ts';
import type { PostFile, PostSettings, ReadPost } from '../../source.ts';
import type { Uses } from '../../uses.ts';
import type { Matter } from '../matter/frontMatter.ts';
import { firstTextAt, flagAt, textAt } from '../matter/lookup.ts';
import type { Fields } from '../matter/values.ts';
import { isHidden, readAuthor, readLang, readOriginal, readTitle } from '../post/fields.ts';
import { leave, readOther, readText } from '../post/postText.ts';
import { zoneOf } from '../post/zone.ts';
import { takeMore } from '../tags/readMore.ts';
import { type AddressContext, readAddress, readAliases } from './address.ts';
import { type PageDates, readDates } from './dates.ts';
import { pageCategories, pageTags } from './labels.ts';
import { readHugoMatter } from './matter.ts';
import { isHtml, type Page, pageOf } from './page.ts';
import { type FindPage, pageFinder } from './refs.ts';
import { sectionFinder } from './sections.ts';
import { replaceShortcodes } from './shortcodes/shortcodes.ts';
import type { HugoSite } from './site.ts';

const MORE = /<!--\s*more\s*-->/g;

/** Where themes look for the picture of a page. */
const IMAGE_PATHS = [
  ...['images', 'image', 'image.src', 'image.url', 'image.filename', 'cover', 'cover.image'],
  ...['cover.src', 'thumbnail', 'thumbnail.src', 'featured_image', 'featuredimage', 'featureimage'],
];

/** What all pages are read with. */
interface Context extends AddressContext {
  folder: string;
  site: HugoSite;
  settings: PostSettings;
  now: number;
  uses: Uses;
  findPage: FindPage;
}

/** A page whose front matter says that it is shown. */
interface Head {
  matter: Matter;
  dates: PageDates;
  title: string;
  url: Address;
}

/** Whether a page is made but not shown, or not made at all. */
function isWithheld(fields: Fields, settings: PostSettings): boolean {
  // `published: false` is an old way to say `draft: true`.
  const isDraft = flagAt(fields, 'draft') === true || isHidden(fields);
  if (isDraft && !settings.drafts) return true;
  const render = textAt(fields, 'build', 'render') ?? textAt(fields, '_build', 'render');
  const isMade = render === undefined || !/^(?:never|false|link)$/i.test(render);
  return flagAt(fields, 'headless') === true || !isMade;
}

function leftBy(dates: PageDates, { site, settings, now, uses }: Context): LeftOut | null {
  if (dates.publish > now && !settings.future) return 'future';
  // It will be over.
  if (dates.expiry !== null) uses.all();
  const isOver = dates.expiry !== null && dates.expiry <= now;
  return isOver && !site.buildExpired ? 'unpublished' : null;
}

function readHead(
  bytes: Uint8Array,
  page: Page,
  context: Context,
  faults: Fault[],
): Head | { left: LeftOut } {
  const reading = readText(bytes, faults);
  if ('left' in reading) return reading;
  const matter = readHugoMatter(reading.text, faults);
  const { fields } = matter;
  const { settings, site } = context;
  if (isWithheld(fields, settings)) return { left: 'unpublished' };
  const zone = zoneOf(settings.siteZone);
  const rules = { zone, naive: settings.naiveDates, keys: site.dateKeys };
  const dates = readDates(fields, page.name, rules, faults);
  if (!dates) return { left: 'unreadable' };
  const left = leftBy(dates, context);
  if (left) return { left };
  const title = readTitle(fields, page.name, faults);
  const url = readAddress(fields, page, title, dates.date.wall, context, faults);
  return { matter, dates, title, url };
}

/** Address of another page; null for one that is not shown. Read when it is asked for: few pages are. */
function addressOf(page: Page, context: Context): Address | null {
  const bytes = readOther(context.folder, page.file);
  if (bytes === null) return null;
  const head = readHead(bytes, page, context, []);
  return 'left' in head ? null : head.url;
}

/** The page's own language, else, where there are several, that of its folder or name. */
function langOf(fields: Fields, page: Page, site: HugoSite, faults: Fault[]): string | undefined {
  const own = readLang(fields, faults);
  return own ?? (site.languages.size > 1 ? page.language.tag : undefined);
}

function draftOf(head: Head, page: Page, context: Context, faults: Fault[]): Draft {
  const { matter, dates, title, url } = head;
  const { fields, bodyLine } = matter;
  const { site, settings } = context;
  const markup = isHtml(page.name.extension) ? 'html' : 'commonmark';
  const find = (ref: string) => {
    // Which page is meant may change with any of them.
    context.uses.all();
    const found = context.findPage(ref, page);
    return found && addressOf(found, context);
  };
  const text = replaceShortcodes(matter.body, markup, bodyLine, find, faults);
  const { body, excerpt } = takeMore(text, MORE, markup);
  const summary = firstTextAt(fields, ['summary']) ?? excerpt;
  return {
    file: page.file,
    title,
    time: zoneOf(settings.timeZone).format(dates.date.instant),
    url,
    categories: pageCategories(fields, page, site, faults),
    tags: pageTags(fields, site, faults),
    markup,
    body,
    bodyLine,
    ...present('excerpt', summary ?? firstTextAt(fields, ['description', 'excerpt'])),
    ...present('image', firstTextAt(fields, IMAGE_PATHS)),
    ...present('author', readAuthor(fields)),
    ...present('original', readOriginal(fields)),
    ...present('lang', langOf(fields, page, site, faults)),
    redirects: readAliases(fields, url, faults),
    ...present('story', page.name.story),
  };
}

function readPost(bytes: Uint8Array, post: PostFile, context: Context): Reading {
  const faults: Fault[] = [];
  const page = pageOf(post.file, context.site);
  if (!page) return leave('unpublished', post.file, faults);
  const head = readHead(bytes, page, context, faults);
  if ('left' in head) return leave(head.left, post.file, faults);
  const draft = draftOf(head, page, context, faults);
  return { draft, problems: faults.map((fault) => ({ file: post.file, ...fault })) };
}

/** A reader for the pages of a site. `now` (ms since 1970) is when the future begins. */
export function hugoReader(
  folder: string,
  site: HugoSite,
  posts: () => readonly PostFile[],
  reading: Pick<Context, 'settings' | 'now' | 'uses'>,
): ReadPost {
  const pages = () =>
    posts()
      .map(({ file }) => pageOf(file, site))
      .filter((page) => page !== null);
  const findPage = pageFinder(pages);
  const context = {
    folder,
    site,
    ...reading,
    findPage,
    sectionsOf: sectionFinder(folder, site, reading.uses),
  };
  return (bytes, post) => readPost(bytes, post, context);
}
