import { statSync } from 'node:fs';
import type { Draft, LeftOut, Reading } from '../../draft.ts';
import { present } from '../../present.ts';
import type { Fault } from '../../problems.ts';
import type { PostFile, PostSettings } from '../../source.ts';
import type { Uses } from '../../uses.ts';
import { tidy } from '../../words.ts';
import { readFrontMatter } from '../matter/frontMatter.ts';
import { type Fields, textsOf } from '../matter/values.ts';
import { readAddress, readRedirects } from '../post/address.ts';
import { readExcerpt } from '../post/excerpt.ts';
import {
  isHidden,
  readAuthor,
  readImage,
  readLang,
  readOriginal,
  readTitle,
} from '../post/fields.ts';
import { readCategories, readTags } from '../post/labels.ts';
import { type PostName, parseName } from '../post/names.ts';
import { leave, readText } from '../post/postText.ts';
import { postTime } from '../post/postTime.ts';
import { checkTypes } from '../post/types.ts';
import { zoneOf } from '../post/zone.ts';
import type { JekyllConfig } from './config.ts';
import { withDefaults } from './defaults.ts';
import { isTruthy } from './scalars.ts';

/** What a post of a Jekyll site is read with. */
export interface Reader {
  settings: PostSettings;
  config: Pick<
    JekyllConfig,
    'defaults' | 'unpublished' | 'excerptSeparator' | 'markdownExtensions'
  >;
  /** When the future begins, in ms since 1970. */
  now: number;
  /** Fills in a text's Liquid. */
  fill: FillLiquid;
  /** Told what else is looked at. */
  uses: Uses;
}

/** Fills in the Liquid of a post's text, which begins on `line` of its file. */
export type FillLiquid = (text: string, post: Head, line: number, faults: Fault[]) => string;

/** A post without its text: what Liquid of other posts may ask for. */
export interface Head {
  file: string;
  name: PostName;
  /** Front matter over the defaults of its path. */
  fields: Fields;
  title: string;
  /** Contract time, by the paper's clock. */
  time: string;
  /** The same by the site's clock, by which Jekyll goes. */
  siteTime: string;
  url: string;
  slug: string;
  categories: string[];
  tags: string[];
  /** As written. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/** `slug` of the front matter, else the name's. */
function slugOf(fields: Fields, name: PostName): string {
  const value = fields.get('slug')?.value ?? null;
  return (isTruthy(value) && tidy(textsOf(value)[0] ?? '')) || name.slug;
}

/** Reads all but a post's text; a reason when the post is not to be shown. */
export function readHead(
  bytes: Uint8Array,
  post: PostFile,
  reader: Reader,
  faults: Fault[],
): Head | LeftOut {
  const { settings, config, now } = reader;
  const reading = readText(bytes, faults);
  if ('left' in reading) return reading.left;
  const matter = readFrontMatter(reading.text, faults);
  const defaults = config.defaults(post.file);
  const fields = withDefaults(matter.fields, defaults);
  if (isHidden(fields) && !config.unpublished) return 'unpublished';
  const name = parseName(post.file, config.markdownExtensions);
  const site = zoneOf(settings.siteZone);
  const instant = postTime(fields, name, site, settings, faults, draftTimeOf(post, reader));
  if (instant === null) return 'unreadable';
  if (instant > now && !settings.future) return 'future';
  checkTypes(fields, faults);
  const categories = readCategories(fields, name.folders, faults, defaults.get('categories'));
  const siteTime = site.format(instant);
  const paper = zoneOf(settings.timeZone);
  const slug = slugOf(fields, name);
  const { stem, path, outputExtension } = name;
  const parts = { time: siteTime, slug, stem, path, categories, extension: outputExtension };
  return {
    file: post.file,
    name,
    fields,
    title: readTitle(fields, name, faults),
    time: paper === site ? siteTime : paper.format(instant),
    siteTime,
    url: readAddress(fields, parts, settings.permalink, faults),
    slug,
    categories,
    tags: readTags(fields, faults),
    body: matter.body,
    bodyLine: matter.bodyLine,
  };
}

/** As Jekyll dates a draft, which has no day in its name: when its file was last changed. */
function draftTimeOf({ path, file }: PostFile, { uses }: Reader): (() => number) | undefined {
  const isDraft = /(?:^|\/)_drafts\//.test(file);
  if (!isDraft) return undefined;
  return () => {
    uses.file(path);
    return Math.floor(statSync(path).mtimeMs / 1000) * 1000;
  };
}

function draftOf(head: Head, { config, fill }: Reader, faults: Fault[]): Draft {
  const { file, fields, title, time, url, categories, tags, name, bodyLine } = head;
  const body = fill(head.body, head, bodyLine, faults);
  const excerpt = readExcerpt(fields, body, config.excerptSeparator);
  return {
    file,
    title,
    time,
    url,
    categories,
    tags,
    markup: config.markdownExtensions.has(name.extension) ? 'markdown' : 'html',
    body,
    bodyLine,
    ...present('excerpt', excerpt),
    ...present('image', readImage(fields)),
    ...present('author', readAuthor(fields)),
    ...present('original', readOriginal(fields)),
    ...present('lang', readLang(fields, faults)),
    redirects: readRedirects(fields, faults),
    ...present('story', name.story),
  };
}

/**
 * Reads one post as Jekyll would, but never gives up on it: what can be read is a
 * draft, and each mistake is a problem. Throws RangeError only for a time zone
 * that Intl does not know.
 */
export function readPost(bytes: Uint8Array, post: PostFile, reader: Reader): Reading {
  const faults: Fault[] = [];
  const head = readHead(bytes, post, reader, faults);
  if (typeof head === 'string') return leave(head, post.file, faults);
  const draft = draftOf(head, reader, faults);
  return { draft, problems: faults.map((fault) => ({ file: post.file, ...fault })) };
}
