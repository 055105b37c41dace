import { addressKey, dayInAddress, linkShard } from '../../manifest/addresses.ts';
import { dayOf } from '../../manifest/days.ts';
import type { Address, Day, Entry, Hash, Link, Links, Manifest } from '../../manifest/types.ts';
import { stretchOf } from '../filter/days.ts';
import { pagesWithin, type TimelineFiles } from './pagesWithin.ts';

/** A redirect leads to an article, or to one more redirect when editions overlap; more would be a circle. */
const MOST_REDIRECTS = 3;

/** How the search gets at data files: each is loaded at most once by whoever stands behind it. */
export interface ArticleFiles extends TimelineFiles {
  links(shard: number, hash: Hash): Promise<Links>;
  /** Told as soon as the day of an address is known: its body can be loaded while its entry is found. */
  willRead(day: Day, address: Address): void;
}

/**
 * The entry that an address leads to, or null when the paper has none. The
 * spelling may differ as static hosts allow (`.html`, closing slash): compare
 * `entry.url`. An address that carries its day needs the pages of this day; any
 * other is looked up in the link table first.
 */
export async function findArticle(
  files: ArticleFiles,
  manifest: Manifest,
  asked: Address,
): Promise<Entry | null> {
  let address = asked;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const day = dayInAddress(address);
    const entry = day ? await entryOn(files, manifest, day, address) : null;
    if (entry) return entry;
    const link = await linkOf(files, manifest, address);
    if (!link) return null;
    if ('day' in link) return entryOn(files, manifest, link.day, address);
    address = link.to;
  }
  return null;
}

/** Looks through the pages that hold a day, the exact spelling before one that a host would serve alike. */
async function entryOn(
  files: ArticleFiles,
  manifest: Manifest,
  day: Day,
  address: Address,
): Promise<Entry | null> {
  files.willRead(day, address);
  const timeline = await files.timeline(manifest.timeline);
  const pages = await pagesWithin(files, timeline, stretchOf(timeline, day));
  const entries = pages.flatMap(({ page }) => page.entries);
  const key = addressKey(address);
  return (
    entries.find((entry) => entry.url === address) ??
    entries.find((entry) => addressKey(entry.url) === key) ??
    null
  );
}

async function linkOf(
  files: ArticleFiles,
  manifest: Manifest,
  address: Address,
): Promise<Link | null> {
  if (manifest.links.length === 0) return null;
  const shard = linkShard(address, manifest.links.length);
  const hash = manifest.links[shard];
  if (!hash) return null;
  const links = await files.links(shard, hash);
  const exact = links.get(address);
  if (exact) return exact;
  const key = addressKey(address);
  for (const [from, link] of links) if (addressKey(from) === key) return link;
  return null;
}

/**
 * Index of an entry in a timeline, or null when it is not in it: its day says
 * on which pages to look.
 */
export async function findIndex(
  files: TimelineFiles,
  timelineHash: Hash,
  entry: Entry,
): Promise<number | null> {
  const timeline = await files.timeline(timelineHash);
  const pages = await pagesWithin(files, timeline, stretchOf(timeline, dayOf(entry.time)));
  for (const { start, page } of pages) {
    const offset = page.entries.findIndex(({ url }) => url === entry.url);
    if (offset >= 0) return start + offset;
  }
  return null;
}
