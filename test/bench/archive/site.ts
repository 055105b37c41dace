import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, generateNewswire, type Newswire } from '../newswire/newswire.ts';

/** A generated site that measurements may edit, if they undo it. */
export interface Site {
  folder: string;
  newswire: Newswire;
  /** Bytes of all posts. */
  bytes: number;
  /** How long it took to write, seconds. */
  seconds: number;
}

interface Mark {
  bytes: number;
  seconds: number;
  sample: string;
}

const SAMPLE = 100;

/**
 * Makes a site below a folder, or takes the one that is there. Its mark is away
 * while it is used, so that one left in the middle of an edit is made anew.
 */
export async function withSite<T>(
  work: string,
  newswire: Newswire,
  use: (site: Site) => Promise<T>,
): Promise<T> {
  const { posts, seed, malformed } = newswire;
  const folder = join(work, `newswire-${posts}-${seed}${malformed === 0 ? '-whole' : ''}`);
  const file = `${folder}.json`;
  const mark = readMark(file, newswire) ?? generate(folder, newswire);
  rmSync(file, { force: true });
  const result = await use({ folder, newswire, bytes: mark.bytes, seconds: mark.seconds });
  writeFileSync(file, JSON.stringify(mark));
  return result;
}

function generate(folder: string, newswire: Newswire): Mark {
  rmSync(folder, { recursive: true, force: true });
  const started = performance.now();
  const { bytes } = generateNewswire(folder, newswire);
  const seconds = (performance.now() - started) / 1000;
  return { bytes, seconds, sample: sampleOf(newswire) };
}

/** What is known of a site on the disk; null if there is none, or one that would be written otherwise today. */
function readMark(file: string, newswire: Newswire): Mark | null {
  if (!existsSync(file)) return null;
  const mark: Mark = JSON.parse(readFileSync(file, 'utf8'));
  return mark.sample === sampleOf(newswire) ? mark : null;
}

/** Changes when the newswire's texts or faults do. */
function sampleOf(newswire: Newswire): string {
  const hash = createHash('sha256');
  for (const malformed of [newswire.malformed, 1]) {
    let left = SAMPLE;
    for (const { path, bytes } of filesOf({ ...newswire, malformed })) {
      hash.update(path).update(bytes);
      if (--left === 0) break;
    }
  }
  return hash.digest('hex');
}
