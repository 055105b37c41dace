import { vi } from 'vitest';
import { linkShard } from '../../src/manifest/addresses.ts';
import { dayOf } from '../../src/manifest/days.ts';
import {
  linksPath,
  MANIFEST_PATH,
  packPath,
  pagePath,
  timelinePath,
} from '../../src/manifest/paths.ts';
import type {
  DayCount,
  Entry,
  Link,
  Manifest,
  PageRef,
  Timeline,
} from '../../src/manifest/types.ts';

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
  links?: Record<string, Link>;
  lang?: string;
}

/** Data files by path, as the press would write them. */
export interface TestPaper {
  manifest: Manifest;
  files: Map<string, unknown>;
}

/** Prints a paper of these stories, given newest first. */
export function printPaper(stories: Story[], options: PaperOptions = {}): TestPaper {
  const { pageSize = 3, links = {}, lang = 'zh-CN' } = options;
  const files = new Map<string, unknown>();
  const pack = name();
  files.set(
    packPath(pack),
    Object.fromEntries(stories.map((s) => [s.url, s.body ?? '<p>正文</p>'])),
  );
  const entries = stories.map(
    ({ body: _, ...story }): Entry => ({
      title: `标题 ${story.url}`,
      categories: [],
      tags: [],
      minutes: 1,
      pack,
      ...story,
    }),
  );
  const timeline = (list: Entry[]) => putTimeline(files, list, pageSize);
  const slugs = [...new Set(entries.flatMap((entry) => entry.categories))];
  const manifest: Manifest = {
    format: 1,
    edition: name(),
    site: { title: '测试报', description: '', lang, timeZone: 'Asia/Shanghai' },
    count: entries.length,
    categories: slugs.map((slug) => {
      const list = entries.filter((entry) => entry.categories.includes(slug));
      return {
        slug,
        label: `来源 ${slug}`,
        count: list.length,
        latest: list[0]?.time ?? '',
        timeline: timeline(list),
      };
    }),
    timeline: timeline(entries),
    search: null,
    links: putLinks(files, links),
  };
  files.set(MANIFEST_PATH, manifest);
  return { manifest, files };
}

function putTimeline(files: Map<string, unknown>, entries: Entry[], pageSize: number): string {
  const pages: PageRef[] = [];
  for (let at = 0; at < entries.length; at += pageSize) {
    const run = entries.slice(at, at + pageSize);
    const path = name();
    files.set(pagePath(path), { entries: run });
    pages.push({
      path,
      count: run.length,
      from: dayOf(run.at(-1)?.time ?? ''),
      to: dayOf(run[0]?.time ?? ''),
    });
  }
  const counts = new Map<string, number>();
  for (const { time } of entries) counts.set(dayOf(time), (counts.get(dayOf(time)) ?? 0) + 1);
  const days: DayCount[] = [...counts];
  const timeline: Timeline = { days, pages };
  const path = name();
  files.set(timelinePath(path), timeline);
  return path;
}

function putLinks(files: Map<string, unknown>, links: Record<string, Link>): string[] {
  const addresses = Object.keys(links);
  if (addresses.length === 0) return [];
  return [0, 1].map((shard) => {
    const mine = addresses.filter((address) => linkShard(address, 2) === shard);
    const hash = name();
    files.set(
      linksPath(shard, hash),
      Object.fromEntries(mine.map((address) => [address, links[address]])),
    );
    return hash;
  });
}

/** Answers `fetch` with a paper's files; returns the paths asked for, in order. */
export function serve({ files }: TestPaper): string[] {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const path = String(input).replace(/^\//, '');
    asked.push(path);
    const file = files.get(path);
    if (file === undefined) return new Response('not found', { status: 404 });
    return Response.json(file);
  });
  return asked;
}
