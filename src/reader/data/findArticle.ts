import { addressKey, dayInAddress, linkShard } from '../../manifest/addresses.ts';
import { dayOf } from '../../manifest/days.ts';
import type {
  Address,
  Day,
  Entry,
  Hash,
  Link,
  Links,
  Manifest,
  Page,
  Timeline,
} from '../../manifest/types.ts';
import { pagesOfDay } from '../filter/slice.ts';

/** A redirect leads to an article, or to one more redirect when editions overlap; more would be a circle. */
const MOST_REDIRECTS = 3;

/** How the search gets at data files: each is loaded at most once by whoever stands behind it. */
export interface Files {
  timeline(hash: Hash): Promise<Timeline>;
  page(hash: Hash): Promise<Page>;
  links(shard: number, hash: Hash): Promise<Links>;
}

/**
 * The entry that an address leads to, or null when the paper has none. The
 * spelling may differ as static hosts allow (`.html`, closing slash): compare
 * `entry.url`. An address that carries its day needs one page; any other is
 * looked up in the link table first.
 */
export async function findArticle(
  files: Files,
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
  files: Files,
  manifest: Manifest,
  day: Day,
  address: Address,
): Promise<Entry | null> {
  const timeline = await files.timeline(manifest.timeline);
  const refs = pagesOfDay(timeline, day).flatMap((i) => timeline.pages[i] ?? []);
  const pages = await Promise.all(refs.map((ref) => files.page(ref.path)));
  const entries = pages.flatMap((page) => page.entries);
  const key = addressKey(address);
  return (
    entries.find((entry) => entry.url === address) ??
    entries.find((entry) => addressKey(entry.url) === key) ??
    null
  );
}

async function linkOf(files: Files, manifest: Manifest, address: Address): Promise<Link | null> {
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
  files: Files,
  timelineHash: Hash,
  entry: Entry,
): Promise<number | null> {
  const timeline = await files.timeline(timelineHash);
  const numbers = pagesOfDay(timeline, dayOf(entry.time));
  const refs = numbers.flatMap((number) => timeline.pages[number] ?? []);
  const pages = await Promise.all(refs.map((ref) => files.page(ref.path)));
  for (const [i, { entries }] of pages.entries()) {
    const offset = entries.findIndex(({ url }) => url === entry.url);
    if (offset < 0) continue;
    const before = timeline.pages.slice(0, numbers[i]).reduce((sum, { count }) => sum + count, 0);
    return before + offset;
  }
  return null;
}
