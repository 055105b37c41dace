import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timelinePath } from '../../../src/manifest/paths.ts';
import { readTimeline } from '../../../src/manifest/timeline.ts';
import { searchFilesOf } from '../../../src/reader/data/searchQueries.ts';
import { phrasesOf } from '../../../src/reader/hits/phrases.ts';
import type { Progress } from '../../../src/reader/search/progress.ts';
import { SearchRun } from '../../../src/reader/search/run.ts';
import { bodyText } from '../../../src/search/bodyText.ts';
import { fold } from '../../../src/search/fold.ts';
import { matches, readQuery } from '../../../src/search/query.ts';
import { printPaper, type Story, serve, type TestPaper } from '../paper.ts';

/** Forty articles of two years; every second one is about bridges, every fifth says so in its title. */
const STORIES = Array.from({ length: 40 }, (_, i): Story => {
  const [year, day] = i < 25 ? ['2026', 28 - i] : ['2025', 60 - i - 7];
  const isBridge = i % 2 === 0;
  return {
    url: `/a/${year}/11/${String(day).padStart(2, '0')}/${i}.html`,
    time: `${year}-11-${String(day).padStart(2, '0')}T12:00:00+08:00`,
    title: i % 5 === 0 ? `新岸桥 ${i}` : `新闻 ${i}`,
    categories: [i % 3 === 0 ? 'gang' : 'keji'],
    summary: '摘要',
    body: `<p>码头${isBridge ? '的岸桥' : '的桥和岸'}，集装箱 ${i}。</p>`,
  };
});
/** 0, 2, … and 5, 15, …: what has it in its text or its title. */
const BRIDGES = STORIES.flatMap((_, i) => (i % 2 === 0 || i % 5 === 0 ? [i] : []));

let asked: string[] = [];

function begin(q: string, options: { paper?: TestPaper; sort?: 'relevance' } = {}) {
  const { paper = printPaper(STORIES, { segments: [10, 15, 15] }), sort } = options;
  const { manifest } = paper;
  asked = serve(paper);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const path = timelinePath(manifest.timeline);
  const timeline = readTimeline(paper.files.get(path), path);
  const query = readQuery(q);
  return new SearchRun(searchFilesOf(client, manifest, timeline), {
    ...{ query, phrases: phrasesOf(q), byRelevance: sort === 'relevance' },
    scope: { range: [0, manifest.count], categories: query.categories, otherCategories: [] },
    most: manifest.count,
  });
}

const found = ({ results }: Progress) => results.map(({ place }) => place);
const numberIn = (run: SearchRun) => found(run.progress.get()).length;

/** How a search stands when it goes on no more. */
async function rest(run: SearchRun): Promise<Progress> {
  await expect.poll(() => run.progress.get().state).not.toBe('running');
  return run.progress.get();
}

/** All that a search finds. */
async function all(run: SearchRun): Promise<Progress> {
  run.want(1_000);
  return rest(run);
}

beforeEach(() => vi.spyOn(console, 'info').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

describe('a search', () => {
  it.each(['岸桥', '的岸桥', '"岸桥，集装箱"', '岸桥 集装箱', '岸桥 -新闻', 'title:岸桥', '岸橋'])(
    'for %s finds what a look into all texts finds, newest first',
    async (q) => {
      const query = readQuery(q);
      const truth = STORIES.flatMap(({ title = '', body = '' }, i) =>
        matches(query, fold(title), fold(bodyText(body))) ? [i] : [],
      );
      expect(truth.length).toBeGreaterThan(0);
      const { results, count } = await all(begin(q));
      expect(results.map(({ place }) => place)).toEqual(truth);
      expect(count).toEqual({ count: truth.length, isAbout: false });
    },
  );

  it('goes on only as far as is wanted, and says about how many there are', async () => {
    const run = begin('岸桥');
    run.want(4);
    const { state, count } = await rest(run);
    expect(numberIn(run)).toBe(4);
    expect(state).toBe('resting');
    expect(count.isAbout).toBe(true);
    expect(asked.filter((path) => path.startsWith('data/packs'))).toEqual([]);
    run.want(6);
    await expect.poll(() => numberIn(run)).toBe(6);
    expect(found(await all(run)).slice(0, 6)).toEqual(BRIDGES.slice(0, 6));
  });

  it('rests when it is told to, and goes on again', async () => {
    const run = begin('岸桥');
    run.want(3);
    await rest(run);
    run.pause();
    run.want(5);
    await expect.poll(() => numberIn(run)).toBe(5);
  });

  it('shows those with all of it in their titles first, if that is wanted', async () => {
    const { results } = await all(begin('岸桥', { sort: 'relevance' }));
    const places = results.map(({ place }) => place);
    const titled = STORIES.flatMap((_, i) => (i % 5 === 0 ? [i] : []));
    expect(places.slice(0, titled.length)).toEqual(titled);
    expect([...places].sort((a, b) => a - b)).toEqual(BRIDGES);
  });

  it('of words that only the title seems to have shows each article once, in its place', async () => {
    // The index knows the pairs of it in the title, which has them in another order.
    const stories = STORIES.map((story, i) =>
      i === 30 ? { ...story, title: '桥头 新岸桥', body: '<p>新岸桥头</p>' } : story,
    );
    const paper = printPaper(stories, { segments: [10, 15, 15] });
    const { results } = await all(begin('岸桥头', { paper, sort: 'relevance' }));
    expect(results.map(({ place }) => place)).toEqual([30]);
  });

  it('tells of a text the part that was found, and loads it for those in sight alone', async () => {
    const run = begin('集装');
    run.want(10);
    await rest(run);
    run.snippets.see(1, 3);
    const snippets = () => run.progress.get().results.map(({ snippet }) => snippet);
    await expect.poll(() => snippets()[2]).toBe('码头的岸桥，集装箱 2。');
    expect(snippets()[1]).toContain('集装箱 1');
    expect(snippets()[0]).toBeUndefined();
    expect(snippets()[3]).toBeUndefined();
  });

  it('needs no text where the summary has it', async () => {
    const stories = STORIES.map((story) => ({ ...story, summary: '港口的新集装箱。' }));
    const run = begin('集装', { paper: printPaper(stories, { segments: [40] }) });
    run.want(3);
    const { results } = await rest(run);
    run.snippets.see(0, 3);
    expect(results[0]?.snippet).toContain('港口的新集装箱');
    expect(asked.filter((path) => path.startsWith('data/packs'))).toEqual([]);
  });

  it('says which words no article has', async () => {
    const { results, lacking } = await all(begin('岸桥 没有这个词'));
    expect(results).toEqual([]);
    expect(lacking).toEqual(['没有这个词']);
  });
});

/** A paper without some of its files. */
function without(isLost: (path: string) => boolean): TestPaper {
  const paper = printPaper(STORIES, { segments: [10, 15, 15] });
  for (const path of [...paper.files.keys()].filter(isLost)) paper.files.delete(path);
  return paper;
}

describe('a search of which a part is missing', () => {
  it.each([
    ['directory', /^data\/search\/[0-9a-f]{16}\.bin$/],
    ['shards', /^data\/search\/[0-9a-f]+\.[0-9a-f]{16}\.bin$/],
  ])('finds what the rest has, when it is the %s of a segment', async (_, kind) => {
    const whole = printPaper(STORIES, { segments: [10, 15, 15] });
    const [, [middle] = ['']] = whole.manifest.search ?? [];
    for (const path of [...whole.files.keys()]) {
      if (path.includes(middle) && kind.test(path)) whole.files.delete(path);
    }
    const { results, unsearched, state } = await all(begin('岸桥', { paper: whole }));
    expect(results.map(({ place }) => place)).toEqual(BRIDGES.filter((i) => i < 10 || i >= 25));
    expect(unsearched.map(({ range }) => range)).toEqual([[10, 25]]);
    expect(state).toBe('done');
  });

  it('says how many articles could not be looked into', async () => {
    const paper = without((path) => path.startsWith('data/packs'));
    const { results, unchecked } = await all(begin('的岸桥', { paper }));
    expect(results).toEqual([]);
    expect(unchecked).toBe(20);
  });

  it('shows the summary of what it is sure of, when the text does not come', async () => {
    const paper = without((path) => path.startsWith('data/packs'));
    const run = begin('岸桥', { paper });
    const { results, unchecked } = await all(run);
    run.snippets.see(0, 5);
    expect(results).toHaveLength(BRIDGES.length);
    expect(unchecked).toBe(0);
    await expect.poll(() => asked.filter((path) => path.startsWith('data/packs'))).not.toEqual([]);
    expect(run.progress.get().results[0]?.snippet).toBeUndefined();
  });
});

it('rests after many texts that are not it, and goes on when it is told to', async () => {
  const stories = Array.from(
    { length: 300 },
    (_, i): Story => ({
      url: `/a/2026/11/20/${i}.html`,
      time: '2026-11-20T12:00:00+08:00',
      body: `<p>${i === 199 ? '的岸桥' : '岸桥，的岸'}</p>`,
    }),
  );
  const paper = printPaper(stories, { segments: [200], pageSize: 100 });
  const run = begin('的岸桥', { paper });
  run.want(10);
  await rest(run);
  expect(run.progress.get().state).toBe('held');
  run.goOn();
  await expect.poll(() => run.progress.get().state).toBe('done');
  expect(found(run.progress.get())).toEqual([199]);
});
