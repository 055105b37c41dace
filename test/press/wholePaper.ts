import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../../src/manifest/days.ts';
import { readInline } from '../../src/manifest/inline.ts';
import {
  chapterPath,
  INLINE_ID,
  linksPath,
  MANIFEST_PATH,
  packPath,
  pagePath,
  shelfPath,
  timelinePath,
} from '../../src/manifest/paths.ts';
import { readLinks, readManifest, readPack, readPage } from '../../src/manifest/read.ts';
import { packOn, readShelf, shelfOf } from '../../src/manifest/shelves.ts';
import { readChapter, readTimeline } from '../../src/manifest/timeline.ts';
import type { Address, Entry, Hash, Manifest } from '../../src/manifest/types.ts';

/**
 * Reads a paper from the disk as readers would, every file that its manifest and
 * its page name; throws for one that is not there or is not whole.
 */
export async function readWhole(out: string): Promise<void> {
  const manifest = readManifest(await jsonAt(out, MANIFEST_PATH), MANIFEST_PATH);
  const page = await readFile(join(out, 'index.html'), 'utf8');
  const block = new RegExp(`id="${INLINE_ID}">([^<]*)</script>`).exec(page)?.[1] ?? '';
  const inline = readInline(JSON.parse(block), 'index.html').manifest;
  for (const each of [manifest, inline]) await readEdition(out, each);
}

async function readEdition(out: string, manifest: Manifest): Promise<void> {
  const all = await entriesOf(out, manifest.timeline);
  if (all.length !== manifest.count) throw new Error(`${all.length} of ${manifest.count} entries`);
  for (const entry of all) await readBody(out, manifest, entry);
  for (const { timeline, count, slug } of manifest.categories) {
    const own = await entriesOf(out, timeline);
    if (own.length !== count) throw new Error(`${slug}: ${own.length} of ${count} entries`);
  }
  const { dated, newest, older } = manifest.links;
  const shards = [dated, newest, older].flatMap((table) => [...table.entries()]);
  for (const [shard, hash] of shards) {
    const links = await at(out, linksPath(shard, hash), readLinks);
    for (const { to, pack } of links.values()) await readLinked(out, to, pack);
  }
}

async function entriesOf(out: string, hash: Hash): Promise<Entry[]> {
  const timeline = await at(out, timelinePath(hash), readTimeline);
  const chapters = 'chapters' in timeline ? timeline.chapters : [];
  const inChapters = await Promise.all(
    chapters.map(([chapter]) => at(out, chapterPath(chapter), readChapter)),
  );
  const runs = 'pages' in timeline ? timeline.pages : inChapters.flat();
  const pages = await Promise.all(runs.map(([page]) => at(out, pagePath(page), readPage)));
  return pages.flatMap(({ entries }) => entries);
}

async function readBody(out: string, { shelves }: Manifest, { url, time }: Entry): Promise<void> {
  const day = dayOf(time);
  const shelf = shelfOf(shelves, day);
  const pack = shelf && packOn(await at(out, shelfPath(shelf), readShelf), day, url);
  if (!(pack && (await at(out, packPath(pack), readPack)).has(url))) {
    throw new Error(`${url} has no body`);
  }
}

async function readLinked(out: string, url: Address, pack: Hash): Promise<void> {
  const article = (await at(out, packPath(pack), readPack)).get(url);
  if (!article?.entry) throw new Error(`a link to ${url} leads nowhere`);
}

async function at<T>(
  out: string,
  path: string,
  read: (value: unknown, file: string) => T,
): Promise<T> {
  return read(await jsonAt(out, path), path);
}

async function jsonAt(out: string, path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(out, path), 'utf8'));
}
