import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/manifest/days.ts';
import { packPath, shelfPath } from '../../../src/manifest/paths.ts';
import { readPack } from '../../../src/manifest/read.ts';
import { packOn, readShelf, shelfOf } from '../../../src/manifest/shelves.ts';
import type { Address, Day, PackTree } from '../../../src/manifest/types.ts';
import { packFiles } from '../../../src/press/index/packs.ts';
import { placed } from '../../../src/press/index/placed.ts';
import type { KeptArticle } from '../../../src/press/kept.ts';
import { article, fileText, TEXTS } from '../articles.ts';
import { drain } from '../drain.ts';

const PACK_BYTES = 192 * 1024;
const NO_LINKS = new Set<Address>();

/** An article whose body takes so many bytes. */
function sized(url: string, day: Day, bytes: number): KeptArticle {
  return article({ entry: { url, time: `${day}T12:00:00+08:00` }, body: 'x'.repeat(bytes - 2) });
}

/** Packs articles, and finds them by nothing but what was written. */
function packed(articles: readonly KeptArticle[]) {
  const { files, result } = drain(packFiles(placed(articles, NO_LINKS)));
  const { shelves } = result;
  const texts = new Map(files.map((file) => [file.path, fileText(file)]));
  const at = <T>(path: string, read: (value: unknown, file: string) => T): T =>
    read(JSON.parse(texts.get(path) ?? 'null'), path);
  const hashOf = (day: Day, url: Address) => {
    const shelf = shelfOf(shelves, day);
    return shelf && packOn(at(shelfPath(shelf), readShelf), day, url);
  };
  const packOf = (day: Day, url: Address) => at(packPath(hashOf(day, url) ?? ''), readPack);
  const rows = shelves.flatMap(([, shelf]) => at(shelfPath(shelf), readShelf));
  const packs = files.filter(({ path }) => path.startsWith('data/packs/'));
  return { shelves, rows, files, packs, hashOf, packOf };
}

const namesOf = ({ files }: { files: readonly { path: string }[] }) =>
  files.map(({ path }) => path).sort();

/** Few days, categories and spellings, so that all divisions come up; sizes up to some that fill a pack alone. */
const articles = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(500),
      category: fc.constantFrom('emnews', 'gangkou', '财经', '__proto__'),
      day: fc.constantFrom('2022-02-09', '2022-02-08', '2022-01-31', '2021-12-31', '1999-01-01'),
      bytes: fc.constantFrom(2, 1_000, 40_000, 90_000, 150_000, 300_000),
      end: fc.constantFrom('.html', '/', ''),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  )
  .map((list) =>
    list.map(({ id, category, day, bytes, end }) =>
      sized(`/${category}/${day.replaceAll('-', '/')}/${id}${end}`, day, bytes),
    ),
  );

describe('packs', () => {
  test('hold every article where its day and address say, in any spelling that hosts serve alike', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const { packOf, hashOf } = packed(list);
        for (const { entry, body } of list) {
          const day = dayOf(entry.time);
          const html: unknown = JSON.parse(TEXTS.read(body).toString());
          expect(packOf(day, entry.url).get(entry.url)?.body).toBe(html);
          const bare = entry.url.replace(/\.html$|\/$/, '');
          expect(hashOf(day, `${bare}/index.html`)).toBe(hashOf(day, entry.url));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('are no larger than they may be, but for an article that is', () => {
    fc.assert(
      fc.property(articles, (list) => {
        for (const file of packed(list).packs) {
          const text = fileText(file);
          const pack = readPack(JSON.parse(text), file.path);
          if (pack.size > 1) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(PACK_BYTES + 2);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('count the entries of what links lead to', () => {
    const list = Array.from({ length: 185 }, (_, i) => sized(`/${i}/`, '2022-02-09', 1_000));
    const { packs } = packed(list);
    expect(packs.length).toBeGreaterThan(1);
    for (const file of packs) {
      expect(Buffer.byteLength(fileText(file))).toBeLessThanOrEqual(PACK_BYTES + 2);
    }
    const dated = list.map(({ entry }) => sized(`/2022/02/09${entry.url}`, '2022-02-09', 1_000));
    expect(packed(dated).packs).toHaveLength(1);
  });

  test('do not depend on the order in which articles come', () => {
    fc.assert(
      fc.property(articles, (list) => {
        const [one, two] = [list, list.toReversed()].map((each) =>
          packed(each).rows.map(([prefix, tree]) => [prefix, shapeOf(tree)]),
        );
        expect(two).toEqual(one);
      }),
      { numRuns: 50 },
    );
  });

  test('of a small year are one, however many its days', () => {
    const days = ['2022-12-31', '2022-06-01', '2022-01-01'];
    const { rows, packs } = packed(days.map((day) => sized(`/${day}.html`, day, 1_000)));
    expect(rows.map(([prefix]) => prefix)).toEqual(['2022']);
    expect(packs).toHaveLength(1);
  });

  test('of one category and day lie together where a day needs several', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((category) =>
      Array.from({ length: 8 }, (_, i) =>
        sized(`/${category}/2022/02/09/${i}.html`, '2022-02-09', 12_000),
      ),
    );
    const { packOf } = packed(list);
    for (const { entry } of list) {
      const pack = packOf('2022-02-09', entry.url);
      const own = list.filter((one) => one.entry.url.slice(0, 3) === entry.url.slice(0, 3));
      for (const one of own) expect(pack.has(one.entry.url)).toBe(true);
    }
  });

  test('of more than 512 in a year have a shelf for each month', () => {
    const list = Array.from({ length: 600 }, (_, i) => {
      const day = `2022-${i % 2 === 0 ? '11' : '02'}-${String((i % 28) + 1).padStart(2, '0')}`;
      return sized(`/${i}.html`, day, 200_000);
    });
    const before = sized('/before.html', '2021-05-05', 10);
    const { shelves, packOf } = packed([...list, before]);
    expect(shelves.map(([prefix]) => prefix)).toEqual(['2022-11', '2022-02', '2021']);
    expect(packOf('2022-02-02', '/1.html').size).toBe(1);
    expect(packOf('2021-05-05', '/before.html').size).toBe(1);
  });

  test('are not looked for where the paper has no articles', () => {
    const { hashOf } = packed([sized('/a.html', '2022-02-09', 300_000)]);
    expect(hashOf('2020-01-01', '/a.html')).toBeNull();
    expect(packed([]).shelves).toEqual([]);
  });
});

describe('one more article', () => {
  test('rewrites its own pack and shelf, or divides that pack, and no other', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (list, at) => {
        fc.pre(list.length > 0);
        const without = list.toSpliced(at % list.length, 1);
        const before = new Set(namesOf(packed(without)));
        const after = packed(list);
        const fresh = after.packs.filter(({ path }) => !before.has(path));
        const news = list[at % list.length];
        const held = fresh.flatMap((file) => [
          ...readPack(JSON.parse(fileText(file)), file.path).keys(),
        ]);
        expect(held).toContain(news?.entry.url);
        // What moved lay in one pack before, or is the news alone.
        const old = packed(without);
        const from = new Set(
          list
            .filter(({ entry }) => held.includes(entry.url) && entry.url !== news?.entry.url)
            .map(({ entry }) => old.hashOf(dayOf(entry.time), entry.url)),
        );
        expect(from.size).toBeLessThanOrEqual(1);
        const shelves = namesOf(after).filter((path) => path.startsWith('data/shelves/'));
        expect(shelves.filter((path) => !before.has(path)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });
});

/** Where a tree has packs. */
function shapeOf(tree: PackTree | null): unknown {
  if (tree === null) return null;
  return typeof tree === 'string' ? '' : [shapeOf(tree[0]), shapeOf(tree[1])];
}
