import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chapterPath,
  MANIFEST_PATH,
  packPath,
  pagePath,
  shelfPath,
  timelinePath,
} from '../../../src/manifest/paths.ts';
import { readManifest, readPack, readPage } from '../../../src/manifest/read.ts';
import { readShelf } from '../../../src/manifest/shelves.ts';
import { readChapter, readTimeline } from '../../../src/manifest/timeline.ts';
import type { Entry, Hash, Manifest, PackTree, Timeline } from '../../../src/manifest/types.ts';
import { bodyText } from '../../../src/search/bodyText.ts';
import { fold } from '../../../src/search/fold.ts';

/** An article as it is searched, in its normal form. */
export interface Text {
  title: string;
  body: string;
}

/** A pressed paper, and all that can be found in it. */
export interface Paper {
  manifest: Manifest;
  /** Of everything. */
  timeline: Timeline;
  /** By their places in the timeline. */
  entries: Entry[];
  texts: Text[];
}

/** Reads a paper from the folder that it was pressed into; throws `ManifestError`. */
export function readPaper(out: string): Paper {
  const manifest = read(out, MANIFEST_PATH, readManifest);
  const timeline = read(out, timelinePath(manifest.timeline), readTimeline);
  const pages =
    'pages' in timeline
      ? timeline.pages
      : timeline.chapters.flatMap(([hash]) => read(out, chapterPath(hash), readChapter));
  const entries = pages.flatMap(([hash]) => read(out, pagePath(hash), readPage).entries);
  const bodies = new Map<string, string>();
  for (const [url, body] of bodiesOf(out, manifest)) bodies.set(url, fold(bodyText(body)));
  const texts = entries.map(({ url, title }) => ({
    title: fold(title),
    body: bodies.get(url) ?? '',
  }));
  return { manifest, timeline, entries, texts };
}

/** Every article's address and HTML, as the paper has it. */
export function* bodiesOf(
  out: string,
  { shelves }: Manifest,
): Generator<[url: string, body: string], undefined> {
  for (const [, shelf] of shelves) {
    const packs = read(out, shelfPath(shelf), readShelf).flatMap(([, tree]) => leavesOf(tree));
    for (const hash of packs) {
      for (const [url, { body }] of read(out, packPath(hash), readPack)) yield [url, body];
    }
  }
}

function read<T>(out: string, path: string, reader: (value: unknown, file: string) => T): T {
  return reader(JSON.parse(readFileSync(join(out, path), 'utf8')), path);
}

function leavesOf(tree: PackTree | null): Hash[] {
  if (tree === null) return [];
  return typeof tree === 'string' ? [tree] : tree.flatMap(leavesOf);
}
