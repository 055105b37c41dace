import { readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { byText } from '../byText.ts';

const zip = promisify(gzip);

/** What hosts compress; pictures and the like they send as they are. */
const TEXTS = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest']);
/** Files of one folder are much alike: of more than so many only a sample is looked at. */
const SAMPLE = 4;

/** A paper as hosts send it, compressed. */
export interface GzipSize {
  bytes: number;
  /** Whether it is reckoned from samples. */
  isAbout: boolean;
}

/** Bytes of files when each is compressed by gzip at its usual level. `files` are paths under `root`, with their bytes. */
export async function gzipSize(
  root: string,
  files: ReadonlyMap<string, number>,
): Promise<GzipSize> {
  const groups = new Map<string, [path: string, bytes: number][]>();
  let bytes = 0;
  for (const file of files) {
    const [path, size] = file;
    const folder = posix.dirname(path);
    if (!TEXTS.has(extname(path))) bytes += size;
    else if (!groups.get(folder)?.push(file)) groups.set(folder, [file]);
  }
  const zipped = await Promise.all([...groups.values()].map((group) => groupSize(root, group)));
  bytes += sum(zipped.map((group) => group.bytes));
  return { bytes: Math.round(bytes), isAbout: zipped.some((group) => group.isAbout) };
}

async function groupSize(root: string, group: [path: string, bytes: number][]): Promise<GzipSize> {
  const sample = evenly(group.sort(([a], [b]) => byText(a, b)));
  const zipped = await Promise.all(sample.map(([path]) => zippedSize(join(root, path))));
  const share = sum(zipped) / Math.max(1, sum(sample.map(([, size]) => size)));
  const bytes = share * sum(group.map(([, size]) => size));
  return { bytes, isAbout: sample.length < group.length };
}

/** Reads at once: what is small is read sooner than waited for. */
async function zippedSize(file: string): Promise<number> {
  return (await zip(readFileSync(file))).length;
}

/** As many as a sample has, or all, spread over the list. Names are hashes, so that this is by chance. */
function evenly<T>(list: readonly T[]): T[] {
  const step = Math.max(1, list.length / SAMPLE);
  return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
