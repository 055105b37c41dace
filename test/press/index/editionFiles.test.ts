import { describe, expect, test } from 'vitest';
import { linkShard } from '../../../src/manifest/addresses.ts';
import { dayOf } from '../../../src/manifest/days.ts';
import {
  chapterPath,
  linksPath,
  packPath,
  pagePath,
  shelfPath,
  timelinePath,
} from '../../../src/manifest/paths.ts';
import { readLinks, readManifest, readPack, readPage } from '../../../src/manifest/read.ts';
import { packOn, readShelf, shelfOf } from '../../../src/manifest/shelves.ts';
import { readChapter, readTimeline } from '../../../src/manifest/timeline.ts';
import { editionFiles } from '../../../src/press/index/editionFiles.ts';
import { publish } from '../../../src/press/index/publish.ts';
import type { KeptArticle } from '../../../src/press/kept.ts';
import { article, articleAt, editionOf, fileText, newswire } from '../articles.ts';
import { drain } from '../drain.ts';

const PAPER = {
  title: '看报',
  description: '',
  lang: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  categories: [],
};

/** Presses articles, and reads everything back through the contract's gate. */
function pressed(articles: KeptArticle[]) {
  const drained = drain(editionFiles(publish(articles), null, PAPER, new Map()));
  const { files } = drained;
  const result = editionOf(drained);
  const bytes = new Map(files.map((file) => [file.path, fileText(file)]));
  const at = <T>(path: string, read: (value: unknown, file: string) => T): T =>
    read(JSON.parse(bytes.get(path) ?? 'null'), path);
  const manifest = readManifest(JSON.parse(JSON.stringify(result.manifest)), 'manifest');
  const timeline = (hash: string) => at(timelinePath(hash), readTimeline);
  const pages = (hash: string) => {
    const found = timeline(hash);
    if ('pages' in found) return found.pages;
    return found.chapters.flatMap(([chapter]) => at(chapterPath(chapter), readChapter));
  };
  const entries = (hash: string) =>
    pages(hash).flatMap(([page]) => at(pagePath(page), readPage).entries);
  const link = (url: string) => {
    const { dated, newest, older } = manifest.links;
    const found = [dated, newest, older].map((hashes) => {
      const shard = linkShard(url, hashes.length);
      return hashes[shard] && at(linksPath(shard, hashes[shard]), readLinks).get(url);
    });
    return found.find((each) => each);
  };
  /** As the reader finds it: by day and address alone. */
  const body = (url: string, day: string) => {
    const shelf = at(shelfPath(shelfOf(manifest.shelves, day) ?? ''), readShelf);
    return at(packPath(packOn(shelf, day, url) ?? ''), readPack).get(url)?.body;
  };
  /** As the reader finds it: by the link tables alone. */
  const linked = (url: string) => {
    const { to = '', pack = '' } = link(url) || {};
    return at(packPath(pack), readPack).get(to);
  };
  return { ...result, manifest, files, timeline, pages, entries, linked, body };
}

describe('an edition', () => {
  test('holds every article, newest first, in all and in its category', () => {
    const articles = newswire(1_000);
    const { manifest, entries, timeline, pages } = pressed(articles.toReversed());
    const urls = articles.map(({ entry }) => entry.url);
    expect(manifest.count).toBe(1_000);
    expect(entries(manifest.timeline).map(({ url }) => url)).toEqual(urls);
    for (const { slug, count, latest, timeline: hash } of manifest.categories) {
      const own = urls.filter((url) => url.startsWith(`/${slug}/`));
      expect(entries(hash).map(({ url }) => url)).toEqual(own);
      expect(count).toBe(own.length);
      expect(entries(hash)[0]?.time).toBe(latest);
    }
    const { days } = timeline(manifest.timeline);
    expect(days.reduce((sum, [, count]) => sum + count, 0)).toBe(1_000);
    expect(days).toEqual(days.toSorted(([a], [b]) => (a < b ? 1 : -1)));
    expect(pages(manifest.timeline).length).toBeGreaterThan(2);
  });

  test('equal instants are in the order of their addresses, whatever their offsets', () => {
    const times = ['2022-02-09T12:00:00+08:00', '2022-02-09T04:00:00Z', '2022-02-09T04:00:01Z'];
    const articles = times.map((time, i) => article({ entry: { url: `/${2 - i}.html`, time } }));
    const { manifest, entries } = pressed(articles);
    expect(entries(manifest.timeline).map(({ url }) => url)).toEqual([
      '/0.html',
      '/1.html',
      '/2.html',
    ]);
  });

  test('gives files of other content other names, and each body is where its day and address say', () => {
    const articles = newswire(300);
    const { files, body } = pressed(articles);
    const names = new Map(files.map((file) => [fileText(file), file.path]));
    expect(names.size).toBe(files.length);
    for (const { entry } of articles) {
      expect(body(entry.url, dayOf(entry.time))).toBe(`<p>Body of ${entry.url}</p>`);
    }
  });

  test('does not depend on the order of the posts', () => {
    const articles = [...newswire(500), articleAt('/a.html'), articleAt('/a.html', '13:00')];
    const one = pressed(articles);
    const two = pressed(articles.toReversed());
    expect(two.manifest).toEqual(one.manifest);
    expect(two.files.map(({ path }) => path).sort()).toEqual(
      one.files.map(({ path }) => path).sort(),
    );
  });

  test('counts each article of the last hours once, whatever its categories', () => {
    const { manifest } = pressed([
      articleAt('/a.html', '12:10'),
      articleAt('/b.html', '12:20', { entry: { categories: ['a', 'b'] } }),
      articleAt('/c.html', '11:00', { entry: { categories: [] } }),
    ]);
    expect(manifest.hours.slice(-2)).toEqual([1, 2]);
    const [first] = manifest.categories;
    expect(first?.hours.slice(-2)).toEqual([0, 1]);
  });

  test('leaves empty fields out and writes the others in one order', () => {
    const source = { url: 'https://a.example/', name: 'A' };
    const { manifest, entries, first } = pressed([
      article({ entry: { summary: '', author: '', source, lang: 'en' } }),
    ]);
    expect(Object.keys(first.page?.entries[0] ?? {})).toEqual([
      'url',
      'title',
      'time',
      'categories',
      'tags',
      'source',
      'lang',
      'minutes',
    ]);
    expect(entries(manifest.timeline)[0]?.source).toEqual(source);
  });

  test('of a paper without articles is sound', () => {
    const { manifest, timeline, first } = pressed([]);
    expect(manifest).toMatchObject({
      count: 0,
      categories: [],
      shelves: [],
      links: { dated: [], newest: [], older: [] },
    });
    expect(manifest).not.toHaveProperty('latest');
    expect(timeline(manifest.timeline)).toEqual({ days: [], pages: [] });
    expect(first.page).toBeNull();
  });

  test('takes odd text as it is', () => {
    const odd = articleAt('/odd.html', '12:00', { body: '<p>\ud800 \u2028 </script></p>' });
    expect(pressed([odd]).body('/odd.html', '2022-02-09')).toBe('<p>\ud800 \u2028 </script></p>');
  });
});

describe('old addresses', () => {
  const old = articleAt('/emnews/2022/02/08/7.html', '09:00', {
    story: '7',
    redirects: ['/older'],
  });
  const newest = articleAt('/emnews/2022/02/09/7.html', '10:00', { story: '7' });

  test('of an older version and those that led there lead to the newest at once', () => {
    const { linked, superseded, manifest } = pressed([old, newest]);
    expect(superseded).toBe(1);
    expect(manifest.count).toBe(1);
    expect(linked('/emnews/2022/02/08/7.html')?.entry?.url).toBe(newest.entry.url);
    expect(linked('/older')?.entry?.url).toBe(newest.entry.url);
  });

  test('follow an article to the number that it got', () => {
    const rival = articleAt(newest.entry.url, '11:00');
    expect(pressed([old, newest, rival]).linked('/older')?.entry?.url).toBe(
      '/emnews/2022/02/09/7-2.html',
    );
  });

  test('that both versions share are the article’s own', () => {
    const again = articleAt(newest.entry.url, '08:00', { story: '7' });
    const { manifest, problems } = pressed([newest, again]);
    expect(manifest.links).toEqual({ dated: [], newest: [], older: [] });
    expect(problems).toEqual([]);
  });
});

describe('one more article', () => {
  test('rewrites its pack and shelf, and in both its timelines a page or two', () => {
    const articles = newswire(3_000);
    const before = new Set(pressed(articles).files.map(({ path }) => path));
    const news = article({
      entry: { url: '/emnews/2022/02/05/late.html', time: '2022-02-05T12:00:30+08:00' },
    });
    const after = pressed([...articles, news]).files.filter(({ path }) => !before.has(path));
    const count = (kind: string) => after.filter(({ path }) => path.includes(kind)).length;
    expect(count('/packs/')).toBe(1);
    expect(count('/shelves/')).toBe(1);
    expect(count('/pages/')).toBeLessThanOrEqual(4);
    expect(count('/timelines/')).toBe(2);
  });

  test('rewrites one chapter or two of a long timeline', () => {
    const articles = newswire(40_000);
    const before = pressed(articles);
    expect(before.timeline(before.manifest.timeline)).toHaveProperty('chapters');
    const known = new Set(before.files.map(({ path }) => path));
    const [at] = articles.slice(20_000);
    const news = article({
      entry: { url: '/late.html', time: at?.entry.time ?? '', categories: [] },
    });
    const after = pressed([...articles, news]).files.filter(({ path }) => !known.has(path));
    const count = (kind: string) => after.filter(({ path }) => path.includes(kind)).length;
    expect(count('/pages/')).toBeLessThanOrEqual(2);
    expect(count('/chapters/')).toBeLessThanOrEqual(2);
    expect(count('/timelines/')).toBe(1);
  });
});
