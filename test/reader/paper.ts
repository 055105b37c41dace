import { vi } from 'vitest';
import { dayInAddress, linkShard } from '../../src/manifest/addresses.ts';
import { dayOf } from '../../src/manifest/days.ts';
import {
  chapterPath,
  linksPath,
  MANIFEST_PATH,
  packPath,
  pagePath,
  shelfPath,
  timelinePath,
} from '../../src/manifest/paths.ts';
import { writeTimeline } from '../../src/manifest/timeline.ts';
import {
  type DayCount,
  type Entry,
  FORMAT,
  type LinkTables,
  type Manifest,
  type Run,
  type SegmentRef,
  type ShelfRef,
} from '../../src/manifest/types.ts';
import { putSegment } from './searchIndex.ts';

/** A small paper made in memory, and a server for it: what the reader is tested against. */

let names = 0;

/** A name as files have: 16 hex digits, each other than the last. */
function name(): string {
  names += 1;
  return names.toString(16).padStart(16, '0');
}

/** What a test says of an article; the rest is filled in. */
export interface Story extends Partial<Entry> {
  url: string;
  time: string;
  body?: string;
}

export interface PaperOptions {
  pageSize?: number;
  /** Pages of a chapter; without it timelines name their pages. */
  chapterSize?: number;
  /** Old addresses, and those of the articles that they lead to. */
  redirects?: Record<string, string>;
  lang?: string;
  /** Articles of each segment of the search index, newest first; without it there is none. */
  segments?: number[];
}

/** Data files by path, as the press would write them. */
export interface TestPaper {
  manifest: Manifest;
  files: Map<string, unknown>;
}

/** Prints a paper of these stories, given newest first. */
export function printPaper(stories: Story[], options: PaperOptions = {}): TestPaper {
  const { redirects = {}, lang = 'zh-CN' } = options;
  const files = new Map<string, unknown>();
  const entries = stories.map(
    ({ body: _, ...story }): Entry => ({
      title: `标题 ${story.url}`,
      categories: [],
      tags: [],
      minutes: 1,
      ...story,
    }),
  );
  const linked = new Set(Object.values(redirects));
  for (const { url } of entries) if (!dayInAddress(url)) linked.add(url);
  const { shelves, packs } = putShelves(files, stories, entries, linked);
  const timeline = (list: Entry[]) => putTimeline(files, list, options);
  const slugs = [...new Set(entries.flatMap((entry) => entry.categories))];
  const manifest: Manifest = {
    format: FORMAT,
    edition: name(),
    site: { title: '测试报', description: '', lang, timeZone: 'Asia/Shanghai' },
    count: entries.length,
    ...(entries[0] && { latest: entries[0].time }),
    hours: [],
    categories: slugs.map((slug) => {
      const list = entries.filter((entry) => entry.categories.includes(slug));
      return {
        slug,
        label: `来源 ${slug}`,
        count: list.length,
        latest: list[0]?.time ?? '',
        hours: [],
        timeline: timeline(list),
      };
    }),
    timeline: timeline(entries),
    search: putSearch(files, stories, entries, options),
    shelves,
    links: putLinks(files, entries, packs, redirects),
  };
  files.set(MANIFEST_PATH, manifest);
  return { manifest, files };
}

function putTimeline(
  files: Map<string, unknown>,
  entries: Entry[],
  { pageSize = 3, chapterSize }: PaperOptions,
): string {
  const pages = runsOf(entries, pageSize).map((run): Run => {
    const hash = name();
    files.set(pagePath(hash), { entries: run });
    return [hash, run.length];
  });
  const counts = new Map<string, number>();
  for (const { time } of entries) counts.set(dayOf(time), (counts.get(dayOf(time)) ?? 0) + 1);
  const days: DayCount[] = [...counts];
  const path = name();
  const runs = chapterSize ? { chapters: putChapters(files, pages, chapterSize) } : { pages };
  files.set(timelinePath(path), writeTimeline({ days, ...runs }));
  return path;
}

function putChapters(files: Map<string, unknown>, pages: Run[], size: number): Run[] {
  return runsOf(pages, size).map((run): Run => {
    const hash = name();
    files.set(chapterPath(hash), run);
    return [hash, run.reduce((sum, [, count]) => sum + count, 0)];
  });
}

/** A pack for each year, on a shelf of its own. It has the entries of what links lead to. */
function putShelves(
  files: Map<string, unknown>,
  stories: Story[],
  entries: Entry[],
  linked: ReadonlySet<string>,
): { shelves: ShelfRef[]; packs: Map<string, string> } {
  const packs = new Map<string, string>();
  const bodies = new Map(stories.map(({ url, body = '<p>正文</p>' }) => [url, body]));
  const years = [...new Set(entries.map(({ time }) => time.slice(0, 4)))].sort().reverse();
  const shelves = years.map((year): ShelfRef => {
    const [pack, shelf] = [name(), name()];
    const rows = entries
      .filter(({ time }) => time.startsWith(year))
      .map((entry) => {
        const { url, ...listed } = entry;
        packs.set(url, pack);
        const body = bodies.get(url);
        return [url, linked.has(url) ? [listed, body] : body];
      });
    files.set(packPath(pack), Object.fromEntries(rows));
    files.set(shelfPath(shelf), [[year, pack]]);
    return [year, shelf];
  });
  return { shelves, packs };
}

function putSearch(
  files: Map<string, unknown>,
  stories: Story[],
  entries: Entry[],
  { segments }: PaperOptions,
): SegmentRef[] | null {
  if (!segments) return null;
  const bodies = new Map(stories.map(({ url, body = '<p>正文</p>' }) => [url, body]));
  let start = 0;
  return segments.map((size) => {
    const articles = entries.slice(start, start + size);
    start += size;
    const indexed = articles.map(({ url, title, categories }) => ({
      ...{ title, categories },
      body: bodies.get(url) ?? '',
    }));
    return putSegment(files, name(), indexed);
  });
}

function runsOf<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** Two shards for each table. */
function putLinks(
  files: Map<string, unknown>,
  entries: Entry[],
  packs: ReadonlyMap<string, string>,
  redirects: Record<string, string>,
): LinkTables {
  const newestDay = dayOf(entries[0]?.time ?? '');
  const isNew = (url: string) => entries.some((e) => e.url === url && dayOf(e.time) === newestDay);
  const rows = [
    ...entries
      .filter(({ url }) => !dayInAddress(url))
      .map(({ url }) => ({ from: url, to: url, row: packs.get(url) })),
    ...Object.entries(redirects).map(([from, to]) => ({ from, to, row: [to, packs.get(to)] })),
  ];
  const put = (table: typeof rows): string[] => {
    if (table.length === 0) return [];
    return [0, 1].map((shard) => {
      const mine = table.filter(({ from }) => linkShard(from, 2) === shard);
      const hash = name();
      files.set(
        linksPath(shard, hash),
        Object.fromEntries(mine.map(({ from, row }) => [from, row])),
      );
      return hash;
    });
  };
  const bare = rows.filter(({ from }) => !dayInAddress(from));
  return {
    dated: put(rows.filter(({ from }) => dayInAddress(from))),
    newest: put(bare.filter(({ to }) => isNew(to))),
    older: put(bare.filter(({ to }) => !isNew(to))),
  };
}

/** Answers `fetch` with a paper's files; returns the paths asked for, in order. */
export function serve({ files }: TestPaper): string[] {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const path = String(input).replace(/^\//, '');
    asked.push(path);
    const file = files.get(path);
    if (file === undefined) return new Response('not found', { status: 404 });
    return file instanceof Uint8Array ? new Response(file.slice()) : Response.json(file);
  });
  return asked;
}
