import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dice, seedOf } from '../dice.ts';
import { retitle } from './body.ts';
import { dayBefore, type Slot, slotsOf } from './calendar.ts';
import { brokenFile, type PostFile, wholeFile } from './faults.ts';
import { makePost } from './post.ts';

/** Which newswire. The same one has the same bytes. */
export interface Newswire {
  posts: number;
  seed: number;
  /** Share of posts with a fault, from 0 to 1; without one these would be the same posts, whole. */
  malformed: number;
}

/** What was written. */
export interface Written {
  /** Bytes of all posts. */
  bytes: number;
  /** Name of the fault by path, relative to the site, of posts that have one. */
  faults: Map<string, string>;
}

const CONFIG = 'lang: zh-CN\ntitle: 金融消息\ntimezone: Asia/Shanghai\n';

/** Dice beside those of posts. */
const FAULT = 4;
const EDIT = 5;

/**
 * Writes a site of Jekyll: `_config.yml` and posts in `_posts`, a folder a month.
 * One post after the other, so that a million need no more memory than one.
 */
export function generateNewswire(site: string, newswire: Newswire): Written {
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, '_config.yml'), CONFIG);
  const written: Written = { bytes: 0, faults: new Map() };
  let folder = '';
  for (const { path, bytes, fault } of filesOf(newswire)) {
    const file = join(site, path);
    if (dirname(file) !== folder) {
      folder = dirname(file);
      mkdirSync(folder, { recursive: true });
    }
    writeFileSync(file, bytes);
    written.bytes += bytes.length;
    if (fault !== null) written.faults.set(path, fault);
  }
  return written;
}

/** The files of a newswire, newest day first. */
export function* filesOf(
  newswire: Newswire,
): Generator<PostFile & { slot: Slot; fault: string | null }> {
  const { posts, seed, malformed } = newswire;
  for (const slot of slotsOf(seed, posts)) {
    const post = makePost(slot, seed);
    const roll = dice(seedOf(seed, Date.parse(slot.day), slot.number, FAULT));
    if (roll(1e6) < malformed * 1e6) yield { ...brokenFile(post, roll), slot };
    else yield { ...wholeFile(post), slot, fault: null };
  }
}

/**
 * What five minutes bring: adds the five newest posts, edits one of the newer
 * half and removes one of the older. The same newswire gets the same edit. Returns how to undo it.
 */
export function editNewswire(site: string, newswire: Newswire): () => void {
  const { posts, seed } = newswire;
  const roll = dice(seedOf(seed, EDIT));
  const day = dayBefore(-1);
  const added = [0, 1, 2, 3, 4].map((number) => {
    const { path, bytes } = wholeFile(makePost({ day, clock: `09:3${number}:00`, number }, seed));
    return { file: join(site, path), bytes };
  });
  const half = posts >> 1;
  const edited = findWhole(site, newswire, roll(half));
  const removed = findWhole(site, newswire, half + roll(half));
  for (const { file, bytes } of added) writeFileSync(file, bytes);
  writeFileSync(edited.file, retitle(edited.bytes.toString(), roll));
  rmSync(removed.file);
  return () => {
    for (const { file } of added) rmSync(file);
    for (const { file, bytes } of [edited, removed]) writeFileSync(file, bytes);
  };
}

/** The first post without a fault from a place in the newswire on. */
function findWhole(site: string, { posts, seed }: Newswire, place: number) {
  let at = 0;
  for (const slot of slotsOf(seed, posts)) {
    if (at++ < place) continue;
    const { path, bytes } = wholeFile(makePost(slot, seed));
    const file = join(site, path);
    if (existsSync(file) && readFileSync(file).equals(bytes)) return { file, bytes };
  }
  throw new RangeError(`no post without a fault after the first ${place}`);
}
