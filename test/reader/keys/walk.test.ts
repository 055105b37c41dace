import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { timelinePath } from '../../../src/manifest/paths.ts';
import { readTimeline } from '../../../src/manifest/timeline.ts';
import { spanOf } from '../../../src/reader/filter/filter.ts';
import { sliceOf } from '../../../src/reader/filter/slice.ts';
import { listOfRows } from '../../../src/reader/keys/listOfRows.ts';
import type { Scene } from '../../../src/reader/keys/scene.ts';
import { Walk } from '../../../src/reader/keys/walk.ts';
import { printPaper, serve } from '../paper.ts';

const urls = Array.from({ length: 6 }, (_, i) => `/a/2026/11/20/${i}.html`);
const paper = printPaper(
  urls.map((url, i) => ({ url, time: `2026-11-20T${20 - i}:00:00+08:00` })),
  { pageSize: 10 },
);
const { manifest } = paper;
const file = timelinePath(manifest.timeline);
const slice = sliceOf(readTimeline(paper.files.get(file), file), spanOf(null, '2026-11-20'));

const go = vi.fn<Scene['go']>();
let article: string | null = null;
let walk = walkOf();

function walkOf(): Walk {
  const client = new QueryClient();
  const rows = { hash: manifest.timeline, slice, top: 0, feed: null, scrollTo: () => undefined };
  return new Walk(() => ({
    ...{ client, manifest, article, go, walk },
    // Not known yet: what counts is the way.
    ...{ entry: undefined, timeline: undefined, pane: null, waiting: [], today: '2026-11-20' },
    filter: { category: null, range: null },
    list: listOfRows(client, rows),
    stepToHit: null,
    open: () => undefined,
    markAllRead: () => undefined,
    show: (entry) => entry,
  }));
}

/** The page shows an article. */
function show(index: number): void {
  article = urls[index] ?? null;
  walk.cameTo(article);
}

beforeEach(() => {
  serve(paper);
  go.mockClear();
  article = null;
  walk = walkOf();
});

const opened = () => go.mock.calls.map(([path]) => path);

describe('from article to article', () => {
  it('each step leads on from the last, though the page has not come that far', async () => {
    walk.openBeside(1);
    await expect.poll(opened).toEqual([urls[0]]);
    show(0);
    walk.openBeside(1);
    walk.openBeside(1);
    await expect.poll(opened).toEqual([urls[0], urls[1], urls[2]]);
    show(1);
    walk.openBeside(1);
    await expect.poll(() => opened().at(-1)).toBe(urls[3]);
    show(3);
    walk.openBeside(-1);
    await expect.poll(() => opened().at(-1)).toBe(urls[2]);
  });

  it('begins anew where the reader has gone elsewhere', async () => {
    walk.openBeside(1);
    await expect.poll(opened).toEqual([urls[0]]);
    show(0);
    article = null;
    walk.cameTo(null);
    walk.openBeside(1);
    await expect.poll(opened).toEqual([urls[0], urls[0]]);
  });
});
