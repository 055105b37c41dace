import type { Settings } from '../../config.ts';
import type { Draft, LeftOut, Reading } from '../../draft.ts';
import type { Problem } from '../../problems.ts';
import type { Fault } from '../fault.ts';
import { decode } from '../matter/decode.ts';
import { type Matter, readFrontMatter } from '../matter/frontMatter.ts';
import { type Fields, textsOf } from '../matter/values.ts';
import { readAddress, readRedirects } from '../post/address.ts';
import {
  isHidden,
  readAuthor,
  readExcerpt,
  readImage,
  readLang,
  readOriginal,
  readTitle,
} from '../post/fields.ts';
import { readCategories, readTags } from '../post/labels.ts';
import { HTML_EXTENSIONS, type PostName, parseName } from '../post/names.ts';
import { postTime } from '../post/postTime.ts';
import { tidy } from '../post/words.ts';
import { zoneOf } from '../post/zone.ts';
import type { PostFile } from './scan.ts';

/** Largest post file, in bytes: 2 MiB. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** What a post's parts are read with. */
type PostSettings = Pick<Settings, 'timeZone' | 'permalink' | 'naiveDates' | 'future'>;

function problemsOf(file: string, faults: Fault[]): Problem[] {
  return faults.map((fault) => ({ file, ...fault }));
}

function leave(left: LeftOut, file: string, faults: Fault[]): Reading {
  return { left, problems: problemsOf(file, faults) };
}

function oversize(bytes: Uint8Array): Fault {
  const size = (bytes.length / 1024 / 1024).toFixed(1);
  return {
    id: 'large-file',
    what: `the file has ${size} MiB, more than 2 MiB; left out`,
    mend: 'split the post or take embedded data out of it',
  };
}

const EMPTY: Fault = {
  id: 'empty-file',
  what: 'the file is empty; left out',
  mend: 'write the post or remove the file',
};

/** `slug` of the front matter, else the name's. */
function slugOf(fields: Fields, name: PostName): string {
  return tidy(textsOf(fields.get('slug')?.value ?? null)[0] ?? '') || name.slug;
}

/** Leaves out what has no value: an optional field is absent, not undefined. */
function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  const result: { [P in K]?: string } = {};
  if (value !== undefined) result[key] = value;
  return result;
}

function draftOf(
  matter: Matter,
  post: PostFile,
  name: PostName,
  time: string,
  permalink: string,
  faults: Fault[],
): Draft {
  const { fields, body, bodyLine } = matter;
  const categories = readCategories(fields, name.folders, faults);
  const parts = { time, slug: slugOf(fields, name), categories };
  return {
    file: post.file,
    title: readTitle(matter, name, faults),
    time,
    url: readAddress(fields, parts, permalink, faults),
    categories,
    tags: readTags(fields, faults),
    markup: HTML_EXTENSIONS.has(name.extension) ? 'html' : 'markdown',
    body,
    bodyLine,
    ...optional('excerpt', readExcerpt(fields, body)),
    ...optional('image', readImage(fields)),
    ...optional('author', readAuthor(fields)),
    ...optional('original', readOriginal(fields)),
    ...optional('lang', readLang(fields, faults)),
    redirects: readRedirects(fields, faults),
    ...optional('story', name.story),
  };
}

/**
 * Reads one post as Jekyll would, but never gives up on it: what can be read is a
 * draft, and each mistake is a problem. `now` (ms since 1970) is when the future
 * begins. Throws RangeError only for a time zone that Intl does not know.
 */
export function readPost(
  bytes: Uint8Array,
  post: PostFile,
  settings: PostSettings,
  now: number,
): Reading {
  const faults: Fault[] = [];
  if (bytes.length > MAX_FILE_BYTES) return leave('unreadable', post.file, [oversize(bytes)]);
  const text = decode(bytes, faults);
  if (text.trim() === '') return leave('empty', post.file, [EMPTY]);
  const matter = readFrontMatter(text, faults);
  if (isHidden(matter.fields)) return leave('unpublished', post.file, faults);
  const name = parseName(post.file);
  const zone = zoneOf(settings.timeZone);
  const instant = postTime(matter.fields, name, zone, settings, faults);
  if (instant === null) return leave('unreadable', post.file, faults);
  if (instant > now && !settings.future) return leave('future', post.file, faults);
  const time = zone.format(instant);
  const draft = draftOf(matter, post, name, time, settings.permalink, faults);
  return { draft, problems: problemsOf(post.file, faults) };
}

/** What becomes of a post whose file could not be read: left out, with the system's reason. */
export function unreadablePost(post: PostFile, cause: unknown): Reading {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const fault: Fault = {
    id: 'unreadable-file',
    what: `the file cannot be read (${reason}); left out`,
    mend: 'check its permissions',
  };
  return leave('unreadable', post.file, [fault]);
}
