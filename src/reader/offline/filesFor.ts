import { dayInAddress, linkShard } from '../../manifest/addresses.ts';
import { addDays, dayOf } from '../../manifest/days.ts';
import {
  chapterPath,
  linksPath,
  packPath,
  pagePath,
  shelfPath,
  timelinePath,
} from '../../manifest/paths.ts';
import { packOn, shelfOf } from '../../manifest/shelves.ts';
import type {
  Day,
  Entry,
  Hash,
  Manifest,
  Page,
  Run,
  Shelf,
  Timeline,
} from '../../manifest/types.ts';
import { runsWithin } from '../filter/runs.ts';
import type { Wish } from './wishes.ts';

/** How the files are got at that tell of others. */
export interface ListingFiles {
  timeline(hash: Hash): Promise<Timeline>;
  chapter(hash: Hash): Promise<Run[]>;
  page(hash: Hash): Promise<Page>;
  shelf(hash: Hash): Promise<Shelf>;
}

/**
 * Paths of all that is needed to read what a wish names of an edition without a
 * network: the lists, of everything too, by which articles are found, then the
 * packs with the texts. Of a category that is gone nothing is needed.
 */
export async function filesFor(
  files: ListingFiles,
  manifest: Manifest,
  { category, days }: Wish,
): Promise<string[]> {
  const own = category === null ? manifest : manifest.categories.find((is) => is.slug === category);
  if (!own || manifest.latest === undefined) return [];
  const from = addDays(dayOf(manifest.latest), 1 - days);
  const paths = new Set<string>();
  await listSince(files, manifest.timeline, from, paths);
  const entries = await listSince(files, own.timeline, from, paths);
  const shelves = new Map<Hash, Shelf>();
  for (const { url, time } of entries) {
    const hash = shelfOf(manifest.shelves, dayOf(time));
    if (!hash) continue;
    const shelf = shelves.get(hash) ?? (await files.shelf(hash));
    shelves.set(hash, shelf);
    paths.add(shelfPath(hash));
    const pack = packOn(shelf, dayOf(time), url);
    if (pack) paths.add(packPath(pack));
    for (const path of linksTo(manifest, url)) paths.add(path);
  }
  return [...paths];
}

/** Entries of a timeline since a day; adds the files that list them. */
async function listSince(
  files: ListingFiles,
  hash: Hash,
  from: Day,
  paths: Set<string>,
): Promise<Entry[]> {
  const timeline = await files.timeline(hash);
  paths.add(timelinePath(hash));
  const end = timeline.days.reduce((sum, [day, count]) => (day < from ? sum : sum + count), 0);
  const stretch = { start: 0, end };
  const runs: Run[] = [];
  if ('pages' in timeline) runs.push(...runsWithin(timeline.pages, stretch).map(({ run }) => run));
  else {
    for (const { run, start } of runsWithin(timeline.chapters, stretch)) {
      paths.add(chapterPath(run[0]));
      const pages = runsWithin(await files.chapter(run[0]), stretch, start);
      runs.push(...pages.map((page) => page.run));
    }
  }
  for (const [page] of runs) paths.add(pagePath(page));
  const pages = await Promise.all(runs.map(([page]) => files.page(page)));
  return pages.flatMap(({ entries }) => entries).slice(0, end);
}

/** Shards by which an address is found that does not carry its day. */
function linksTo({ links: { newest, older } }: Manifest, url: string): string[] {
  if (dayInAddress(url)) return [];
  return [newest, older].flatMap((table) => {
    const shard = linkShard(url, table.length);
    const hash = table[shard];
    return hash ? [linksPath(shard, hash)] : [];
  });
}
