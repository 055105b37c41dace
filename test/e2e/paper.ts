import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, test as bare, expect, type Route } from '@playwright/test';
import {
  chapterPath,
  linksPath,
  MANIFEST_PATH,
  packPath,
  pagePath,
  shelfPath,
  timelinePath,
} from '../../src/manifest/paths.ts';
import { readLinks, readManifest, readPack, readPage } from '../../src/manifest/read.ts';
import { readShelf } from '../../src/manifest/shelves.ts';
import { readChapter, readTimeline } from '../../src/manifest/timeline.ts';
import type { Address, Entry, Manifest, PackTree, Timeline } from '../../src/manifest/types.ts';
import { launchOptions } from './browser.ts';
import { type Base, type PrintedPaper, takeOver } from './handover.ts';
import { required } from './list.ts';

export { expect };

/** The sample paper as it stands on the disk: what a journey should meet. */
export interface Paper {
  manifest: Manifest;
  /** Of everything. */
  timeline: Timeline;
  /** Path of the newest page of entries. */
  firstPage: string;
  /** All of it, newest first. */
  entries: Entry[];
  /** HTML by article, as it comes from the server. */
  bodies: ReadonlyMap<Address, string>;
  /** Old addresses, and the articles that they lead to. */
  redirects: ReadonlyMap<Address, Address>;
  /** Absolute and encoded URL of a path inside the paper: `at('/category/keji')`. */
  at(path: string): string;
}

/** What goes wrong in the browser, which fails a journey. */
export interface Faults {
  /** The journey is about faults of this kind: there must be one, and they are no reason to fail. */
  expect(kind: RegExp): void;
  /** What may go wrong and need not: not all browsers say it, or not in time. */
  tolerate(kind: RegExp): void;
}

interface Fixtures {
  /** Path under which the paper of the journey is served; a journey may choose another. */
  base: Base;
  /** Whether requests to other origins are answered here. The browser uses no cache then. */
  answersOutside: boolean;
  paper: Paper;
  faults: Faults;
}

interface WorkerFixtures {
  /** Read once for all journeys. */
  papers: ReadonlyMap<Base, Paper>;
}

/** A picture that a post takes from elsewhere is answered with this: one clear pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * Playwright's `test` with the sample paper. The publisher's day is that of its
 * newest article, whenever the journeys are run. A journey fails when the page
 * logs an error or breaks the Content-Security-Policy, throws, opens a dialog, or
 * asks another origin for anything but a picture of a post.
 */
export const test = bare.extend<Fixtures, WorkerFixtures>({
  base: ['/', { option: true }],
  answersOutside: [true, { option: true }],
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
    async ({}, use) => {
      await use(launchOptions(takeOver().browser));
    },
    { scope: 'worker' },
  ],
  papers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
    async ({}, use) => {
      const all = takeOver().papers;
      const read = all.map(
        async (paper): Promise<[Base, Paper]> => [paper.base, await readPaper(paper)],
      );
      await use(new Map(await Promise.all(read)));
    },
    { scope: 'worker' },
  ],
  paper: async ({ papers, base }, use) => {
    const paper = papers.get(base);
    if (!paper) throw new Error(`no paper is served under ${base}`);
    await use(paper);
  },
  faults: [
    async ({ context, paper, answersOutside }, use) => {
      const found: string[] = [];
      const expected: RegExp[] = [];
      const tolerated: RegExp[] = [];
      const report = (fault: string) => found.push(fault);
      const { origin } = new URL(paper.at('/'));
      await watch(context, (fault, url) => {
        // What nobody answers cannot come.
        if (answersOutside || url === undefined || url.startsWith(origin)) report(fault);
      });
      if (answersOutside) {
        await context.route(
          (url) => url.origin !== origin,
          (route) => answerOutside(route, report),
        );
      }
      await context.clock.setFixedTime(paper.entries[0]?.time ?? 0);
      await use({
        expect: (kind) => expected.push(kind),
        tolerate: (kind) => tolerated.push(kind),
      });
      for (const kind of expected) {
        expect(found, 'what was to go wrong').toContainEqual(expect.stringMatching(kind));
      }
      const known = [...expected, ...tolerated];
      const rest = found.filter((fault) => !known.some((kind) => kind.test(fault)));
      expect(rest, 'what went wrong in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** Reads a paper from the disk. */
export async function readPaper({ out, url }: PrintedPaper): Promise<Paper> {
  const get = async <T>(path: string, read: (value: unknown, file: string) => T) =>
    read(JSON.parse(await readFile(join(out, path), 'utf8')), path);
  const manifest = await get(MANIFEST_PATH, readManifest);
  const timeline = await get(timelinePath(manifest.timeline), readTimeline);
  const chapters = 'chapters' in timeline ? timeline.chapters : [];
  const runs =
    'pages' in timeline
      ? timeline.pages
      : await all(chapters.map(([chapter]) => get(chapterPath(chapter), readChapter)));
  const pages = await Promise.all(runs.map(([page]) => get(pagePath(page), readPage)));
  const entries = pages.flatMap((page) => page.entries);
  const shelves = await all(manifest.shelves.map(([, shelf]) => get(shelfPath(shelf), readShelf)));
  const packs = shelves.flatMap(([, tree]) => packsOf(tree));
  const bodies = await Promise.all(packs.map((pack) => get(packPath(pack), readPack)));
  const { dated, newest, older } = manifest.links;
  const links = await Promise.all(
    [dated, newest, older].flatMap((shards) =>
      shards.map((hash, shard) => get(linksPath(shard, hash), readLinks)),
    ),
  );
  return {
    manifest,
    timeline,
    firstPage: pagePath(required(runs[0], 'page')[0]),
    entries,
    bodies: new Map(bodies.flatMap((pack) => [...pack].map(([url, { body }]) => [url, body]))),
    redirects: new Map(
      links
        .flatMap((shard) => [...shard])
        .flatMap(([from, { to }]) => (from === to ? [] : [[from, to]])),
    ),
    at: (path) => new URL(path.replace(/^\//, './'), url).href,
  };
}

async function all<T>(lists: Promise<T[]>[]): Promise<T[]> {
  return (await Promise.all(lists)).flat();
}

function packsOf(tree: PackTree | null): string[] {
  if (tree === null) return [];
  return typeof tree === 'string' ? [tree] : [...packsOf(tree[0]), ...packsOf(tree[1])];
}

/** Of what a request came to, the address is told too. */
async function watch(
  context: BrowserContext,
  report: (fault: string, url?: string) => void,
): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()}`, message.location().url);
  });
  // Also of policies that a browser does not log.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`a breach of Content Security Policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  context.on('dialog', (dialog) => {
    report(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on('weberror', (webError) => report(`thrown: ${webError.error().message}`));
}

async function answerOutside(route: Route, report: (fault: string) => void): Promise<void> {
  const request = route.request();
  if (request.resourceType() === 'image' && request.url().startsWith('https:')) {
    await route.fulfill({ contentType: 'image/gif', body: PIXEL });
    return;
  }
  report(`asked outside: ${request.method()} ${request.url()}`);
  await route.abort();
}
