import { addressKey, dayInAddress, linkShard } from '../../manifest/addresses.ts';
import { dayOf } from '../../manifest/days.ts';
import { ManifestError } from '../../manifest/manifestError.ts';
import { packPath } from '../../manifest/paths.ts';
import type {
  Address,
  Day,
  Entry,
  Hash,
  Link,
  Links,
  Manifest,
  Pack,
} from '../../manifest/types.ts';
import { stretchOf } from '../filter/days.ts';
import { firstFound } from './firstFound.ts';
import { pagesWithin, type TimelineFiles } from './pagesWithin.ts';

/** How the search gets at data files: each is loaded at most once by whoever stands behind it. */
export interface ArticleFiles extends TimelineFiles {
  links(shard: number, hash: Hash): Promise<Links>;
  pack(hash: Hash): Promise<Pack>;
  /** Told as soon as the day of an address is known: its body can be loaded while its entry is found. */
  willRead(day: Day, address: Address): void;
  /** Told of an entry that was found in the pack that holds its body too. */
  hasRead(entry: Entry, hash: Hash, pack: Pack): void;
}

/**
 * The entry that an address leads to, or null when the paper has none. The
 * spelling may differ as static hosts allow (`.html`, closing slash): compare
 * `entry.url`. An address that carries its day needs the pages of this day, any
 * other the link tables. An old one may carry a day too: it is looked for in both at once.
 */
export async function findArticle(
  files: ArticleFiles,
  manifest: Manifest,
  address: Address,
): Promise<Entry | null> {
  const { dated, newest, older } = manifest.links;
  const day = dayInAddress(address);
  if (!day) return linkedEntry(files, [newest, older], address);
  let isFound = false;
  const onDay = entryOn(files, manifest, day, address).then((entry) => {
    isFound = entry !== null;
    return entry;
  });
  // An article whose page is here already is found before that.
  const linked = nextTask().then(() => (isFound ? null : linkedEntry(files, [dated], address)));
  return firstFound([onDay, linked]);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
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

async function linkedEntry(
  files: ArticleFiles,
  tables: readonly Hash[][],
  address: Address,
): Promise<Entry | null> {
  const link = await firstFound(tables.map((shards) => linkIn(files, shards, address)));
  if (!link) return null;
  const pack = await files.pack(link.pack);
  const entry = pack.get(link.to)?.entry;
  if (!entry) throw new ManifestError(packPath(link.pack), `no entry for ${link.to}`);
  files.hasRead(entry, link.pack, pack);
  return entry;
}

async function linkIn(
  files: ArticleFiles,
  shards: readonly Hash[],
  address: Address,
): Promise<Link | null> {
  if (shards.length === 0) return null;
  const shard = linkShard(address, shards.length);
  const hash = shards[shard];
  if (!hash) return null;
  const key = addressKey(address);
  for (const [from, link] of await files.links(shard, hash)) {
    if (addressKey(from) === key) return link;
  }
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
