import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/manifest/days.ts';
import { readInline } from '../../src/manifest/inline.ts';
import { ManifestError } from '../../src/manifest/manifestError.ts';
import { readLinks, readManifest, readPack, readPage } from '../../src/manifest/read.ts';
import { readShelf } from '../../src/manifest/shelves.ts';
import { readChapter, readTimeline, writeTimeline } from '../../src/manifest/timeline.ts';
import {
  type DayCount,
  type Entry,
  FORMAT,
  type Link,
  type Manifest,
  type PackedArticle,
  type PackTree,
  type Run,
  type SegmentRef,
  type Shelf,
  type ShelfRef,
  type Timeline,
} from '../../src/manifest/types.ts';

const FILE = 'data/file.json';

const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
const count = fc.nat();
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const time = fc
  .tuple(day, fc.constantFrom('T00:00:00Z', 'T18:43:57+08:00', 'T23:59:59-03:30'))
  .map((parts) => parts.join(''));
const text = fc.string({ unit: 'binary' });

const year = fc.integer({ min: 1000, max: 9999 }).map(String);
const shelfRef: fc.Arbitrary<ShelfRef> = fc.tuple(
  fc.oneof(
    year,
    day.map((each) => each.slice(0, 7)),
  ),
  hash,
);

const segmentRef: fc.Arbitrary<SegmentRef> = fc.tuple(hash, count);

const manifest: fc.Arbitrary<Manifest> = fc
  .tuple(
    fc.record({
      format: fc.constant(FORMAT),
      edition: hash,
      site: fc.record({ title: text, description: text, lang: text, timeZone: text }),
      count,
      hours: fc.array(count, { maxLength: 24 }),
      categories: fc.array(
        fc.record({
          slug: text,
          label: text,
          count,
          latest: time,
          hours: fc.array(count, { maxLength: 24 }),
          timeline: hash,
        }),
        { maxLength: 5 },
      ),
      timeline: hash,
      search: fc.option(fc.array(segmentRef, { maxLength: 4 })),
      shelves: fc.array(shelfRef, { maxLength: 4 }),
      links: fc.record({
        dated: fc.array(hash, { maxLength: 4 }),
        newest: fc.array(hash, { maxLength: 4 }),
        older: fc.array(hash, { maxLength: 4 }),
      }),
    }),
    fc.record({ latest: time }, { requiredKeys: [] }),
  )
  .map(([whole, rest]) => ({ ...whole, ...rest }));

const runs: fc.Arbitrary<Run[]> = fc.array(fc.tuple(hash, count), { maxLength: 5 });
/** Days newest first, with gaps within months and over them. */
const days = fc
  .tuple(day, fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1 }))))
  .map(([newest, steps]) => {
    let at = newest;
    return steps.map(([gap, count]): DayCount => {
      at = addDays(at, -gap);
      return [at, count];
    });
  });
const timeline: fc.Arbitrary<Timeline> = fc
  .tuple(days, runs, fc.boolean())
  .map(([days, runs, isLong]) => (isLong ? { days, chapters: runs } : { days, pages: runs }));

const { tree } = fc.letrec<{ tree: PackTree; side: PackTree | null }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, hash, fc.tuple(tie('side'), tie('side'))),
  side: fc.option(tie('tree')),
}));
const shelf: fc.Arbitrary<Shelf> = fc.array(
  fc.tuple(
    fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([day, end]) => day.slice(0, end)),
    tree,
  ),
  { maxLength: 4 },
);

const address = text.map((path) => `/${path.replace(/^[\\/]+/, '')}`);
const webUrl = fc.webUrl();
const entry: fc.Arbitrary<Entry> = fc.record(
  {
    url: address,
    title: text,
    time,
    categories: fc.array(text, { maxLength: 3 }),
    tags: fc.array(text, { maxLength: 3 }),
    summary: text,
    thumbnail: fc.oneof(address, fc.webUrl({ validSchemes: ['https'] })),
    source: fc.record({ name: text, url: webUrl }, { requiredKeys: [] }),
    author: text,
    lang: text,
    minutes: count,
  },
  { requiredKeys: ['url', 'title', 'time', 'categories', 'tags', 'minutes'] },
);
const page = fc.record({ entries: fc.array(entry, { maxLength: 5 }) });

/** Authors' words as names: `__proto__` and `constructor` are words like others. */
const word = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toString'));

/** A file of articles or links, and what it says. */
type Sample<T> = { file: unknown; says: Map<string, T> };

function sampleOf<T>(rows: readonly (readonly [string, { json: unknown; says: T }])[]): Sample<T> {
  return {
    file: objectOf(new Map(rows.map(([name, { json }]) => [name, json]))),
    says: new Map(rows.map(([name, { says }]) => [name, says])),
  };
}

const pack = fc.array(fc.tuple(word, text, fc.option(entry))).map((rows) =>
  sampleOf<PackedArticle>(
    rows.map(([url, body, entry]) => {
      if (!entry) return [url, { json: body, says: { body } }];
      const { url: _, ...listed } = entry;
      return [url, { json: [listed, body], says: { body, entry: { url, ...listed } } }];
    }),
  ),
);
const links = fc
  .array(fc.tuple(word, hash, fc.option(address)))
  .map((rows) =>
    sampleOf<Link>(
      rows.map(([from, pack, to]) => [
        from,
        { json: to === null ? pack : [to, pack], says: { to: to ?? from, pack } },
      ]),
    ),
  );

/** What a value is once it was written into a file and read from it. */
function throughFile(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function objectOf(map: ReadonlyMap<string, unknown>): unknown {
  return Object.fromEntries(map);
}

describe('what the press writes is what the reader reads:', () => {
  it('the manifest', () => {
    fc.assert(
      fc.property(manifest, (value) => {
        expect(readManifest(throughFile(value), FILE)).toEqual(value);
      }),
    );
  });

  it('a timeline', () => {
    fc.assert(
      fc.property(timeline, (value) => {
        expect(readTimeline(throughFile(writeTimeline(value)), FILE)).toEqual(value);
      }),
    );
  });

  it('a chapter', () => {
    fc.assert(
      fc.property(runs, (value) => {
        expect(readChapter(throughFile(value), FILE)).toEqual(value);
      }),
    );
  });

  it('a shelf', () => {
    fc.assert(
      fc.property(shelf, (value) => {
        expect(readShelf(throughFile(value), FILE)).toEqual(value);
      }),
    );
  });

  it('a page, with fields left out as they were', () => {
    fc.assert(
      fc.property(page, (value) => {
        expect(readPage(throughFile(value), FILE)).toStrictEqual(throughFile(value));
      }),
    );
  });

  it('a pack', () => {
    fc.assert(
      fc.property(pack, ({ file, says }) => {
        expect(readPack(throughFile(file), FILE)).toEqual(says);
      }),
    );
  });

  it('a shard of a link table', () => {
    fc.assert(
      fc.property(links, ({ file, says }) => {
        expect(readLinks(throughFile(file), FILE)).toEqual(says);
      }),
    );
  });

  it('the block in the page, with or without timeline, chapter and page', () => {
    const parts = { manifest, timeline, chapter: runs, page };
    const inline = fc.record(parts, { requiredKeys: ['manifest'] });
    fc.assert(
      fc.property(inline, ({ timeline, ...rest }) => {
        const block = { ...rest, ...(timeline && { timeline: writeTimeline(timeline) }) };
        const value = { ...rest, ...(timeline && { timeline }) };
        expect(readInline(throughFile(block), FILE)).toStrictEqual(throughFile(value));
      }),
    );
  });
});

describe('fields that the reader does not know', () => {
  it('are passed over, so that a newer press of this format may add some', () => {
    const value = { ...sampleManifest(), colour: 'red' };
    expect(readManifest(value, FILE)).toEqual(sampleManifest());
  });
});

const HASH = '0123456789abcdef';

function sampleManifest() {
  return {
    format: FORMAT,
    edition: HASH,
    site: { title: '看报', description: '', lang: 'zh-CN', timeZone: 'Asia/Shanghai' },
    count: 1,
    latest: '2026-11-20T08:00:00+08:00',
    hours: [0, 1],
    categories: [
      {
        slug: 'a',
        label: 'A',
        count: 1,
        latest: '2026-11-20T08:00:00+08:00',
        hours: [0, 1],
        timeline: HASH,
      },
    ],
    timeline: HASH,
    search: null,
    shelves: [['2022', HASH]],
    links: { dated: [HASH], newest: [HASH], older: [HASH] },
  };
}

const SAMPLES = {
  manifest: sampleManifest(),
  timeline: { months: [['2026-11', [0, 1]]], pages: [[HASH, 1]] },
  'long timeline': { months: [['2026-11', [0, 1]]], chapters: [[HASH, 1]] },
  chapter: [[HASH, 1]],
  shelf: [
    ['2026-11', HASH],
    ['2026-10-31', [HASH, [HASH, null]]],
  ],
  page: {
    entries: [
      {
        url: '/a.html',
        title: 'A',
        time: '2026-11-20T08:00:00+08:00',
        categories: ['a'],
        tags: ['b'],
        summary: 'c',
        thumbnail: '/a.png',
        source: { name: 'd', url: 'https://example.com/' },
        author: 'e',
        lang: 'en',
        minutes: 1,
      },
    ],
  },
  pack: {
    '/a.html': '<p>A</p>',
    '/b/': [
      {
        title: 'B',
        time: '2026-11-20T08:00:00+08:00',
        categories: [],
        tags: [],
        minutes: 1,
      },
      '<p>B</p>',
    ],
  },
  links: { '/a/': HASH, '/b/': ['/a/', HASH] },
} as const;

const READERS: readonly [keyof typeof SAMPLES, (value: unknown, file: string) => unknown][] = [
  ['manifest', readManifest],
  ['timeline', readTimeline],
  ['long timeline', readTimeline],
  ['chapter', readChapter],
  ['shelf', readShelf],
  ['page', readPage],
  ['pack', readPack],
  ['links', readLinks],
];

type Way = readonly (string | number)[];

/** Ways to every field of a value, its lists' items and itself. */
function waysIn(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [way, ...keys.flatMap((key) => waysIn(Reflect.get(value, key), [...way, key]))];
}

/** A copy in which another value stands at the end of a way. */
function withValueAt(value: unknown, way: Way, other: unknown): unknown {
  const [key, ...rest] = way;
  if (key === undefined) return other;
  const copy = structuredClone(value);
  if (typeof copy !== 'object' || copy === null) throw new Error(`no way to ${String(key)}`);
  Reflect.set(copy, key, withValueAt(Reflect.get(copy, key), rest, other));
  return copy;
}

/** A way as a fault writes it: `entries[0].source.url`; authors' words stand in quotes. */
function fieldAt(kind: string, way: Way): string {
  const hasWords = kind === 'pack' || kind === 'links';
  const steps = way.map((key, i) => {
    if (hasWords && i === 0) return `[${JSON.stringify(key)}]`;
    if (typeof key === 'number') return `[${key}]`;
    return i === 0 ? key : `.${key}`;
  });
  return steps.join('') || 'file';
}

function faultOf(read: () => unknown): ManifestError {
  try {
    read();
  } catch (error) {
    if (error instanceof ManifestError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** `null` is how a manifest says that there is no search index, and a shelf that there is no pack. */
const MAY_BE_NULL = /^search$|^\[1\]\[1\]\[[01]\]/;

const FIELDS = READERS.flatMap(([kind, read]) =>
  waysIn(SAMPLES[kind]).map((way) => ({ kind, read, way, field: fieldAt(kind, way) })),
).filter(({ field }) => field !== 'format' && !MAY_BE_NULL.test(field));

describe('a wrong field', () => {
  it.each(FIELDS)('$field of a $kind is named, with its file', ({ kind, read, way, field }) => {
    for (const wrong of [null, true]) {
      const error = faultOf(() => read(withValueAt(SAMPLES[kind], way, wrong), FILE));
      expect(error.file).toBe(FILE);
      // A pair is named where one of the two is missing altogether.
      expect(error.message).toMatch(`${FILE}: ${field}`);
      expect(error.fault).toMatch(/expected .+, found (null|boolean)$/);
    }
  });

  it.each([
    ['manifest', 'edition', '0123'],
    ['manifest', 'edition', '0123456789ABCDEF'],
    ['manifest', 'edition', '../../../../etc/'],
    ['manifest', 'links.older.0', '0123456789abcdef\n'],
    ['manifest', 'count', -1],
    ['manifest', 'count', 1.5],
    ['manifest', 'count', 2 ** 53],
    ['manifest', 'latest', ''],
    ['manifest', 'hours', 1],
    ['manifest', 'categories.0.hours', 1],
    ['manifest', 'categories.0.latest', '2026-11-20'],
    ['manifest', 'categories.0.latest', '2026-11-20T08:00:00'],
    ['manifest', 'shelves.0.0', '2022-02-09'],
    ['timeline', 'months.0', []],
    ['timeline', 'months.0', ['2026-11']],
    ['timeline', 'months.0', ['2026-11', [1], 2]],
    ['timeline', 'months.0.0', '2026-13'],
    ['timeline', 'months.0.0', '2026-11-20'],
    ['timeline', 'months.0.1', Array(31).fill(1)],
    ['timeline', 'months.0.1.0', -1],
    ['timeline', 'pages.0', [HASH]],
    ['timeline', 'pages.0.0', '../../../../etc/'],
    ['long timeline', 'chapters.0.1', 1.5],
    ['chapter', '0', [HASH, 1, 1]],
    ['shelf', '0.0', '22'],
    ['shelf', '1.1', []],
    ['shelf', '1.1', [HASH, HASH, HASH]],
    ['shelf', '1.1.1.0', 'x'],
    ['page', 'entries.0.url', 'javascript:alert(1)'],
    ['page', 'entries.0.url', 'https://example.com/'],
    ['page', 'entries.0.url', '//example.com/'],
    ['page', 'entries.0.url', '/\\example.com/'],
    ['page', 'entries.0.url', 'a.html'],
    ['page', 'entries.0.thumbnail', 'javascript:alert(1)'],
    ['page', 'entries.0.thumbnail', 'http://example.com/a.png'],
    ['page', 'entries.0.thumbnail', '//example.com/a.png'],
    ['page', 'entries.0.thumbnail', 'data:image/svg+xml,<svg/>'],
    ['links', '/b/.0', 'javascript:alert(1)'],
    ['links', '/b/.0', '//example.com/'],
    ['page', 'entries.0.time', '2026-11-20 08:00:00 +0800'],
    ['page', 'entries.0.source.url', 'javascript:alert(1)'],
    ['page', 'entries.0.source.url', '//example.com/'],
    ['page', 'entries.0.source.url', ' https://example.com/'],
  ] as const)('in a %s, %s, is refused when it is %j', (kind, dotted, wrong) => {
    const way = dotted.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const read = new Map(READERS).get(kind) ?? expect.fail(kind);
    const error = faultOf(() => read(withValueAt(SAMPLES[kind], way, wrong), FILE));
    expect(error.message).toMatch(`${FILE}: ${fieldAt(kind, way)}: expected `);
  });

  it('is a month that is not older than the one above it', () => {
    const months = [
      ['2026-10', [1]],
      ['2026-11', [1]],
    ];
    const error = faultOf(() => readTimeline({ months, pages: [] }, FILE));
    expect(error.message).toMatch(`${FILE}: months[1][0]: expected `);
  });

  it('is a tree of packs that goes deeper than a key has bits', () => {
    const deep = (depth: number): unknown => (depth === 0 ? HASH : [null, deep(depth - 1)]);
    expect(readShelf([['2026', deep(32)]], FILE)).toHaveLength(1);
    for (const depth of [33, 5_000]) {
      expect(faultOf(() => readShelf([['2026', deep(depth)]], FILE)).fault).toMatch(
        /expected a hash/,
      );
    }
  });

  it('of the block in the page is named within the block', () => {
    const value = { manifest: sampleManifest(), page: { entries: [{}] } };
    const error = faultOf(() => readInline(value, 'index.html'));
    expect(error.message).toMatch(/^index\.html: .*entries\[0\]\.url: expected text/);
  });
});

describe('another format', () => {
  it.each([0, 1, 2, 3, 4, 6, '5', null, undefined])('%j is said to be one', (format) => {
    const error = faultOf(() => readManifest({ ...sampleManifest(), format }, FILE));
    expect(error.message).toBe(`${FILE}: format ${String(format)} is not ${FORMAT}`);
  });
});

describe('any JSON at all', () => {
  it.each([...READERS, ['block in the page', readInline] as const])(
    'read as a %s is read or refused, and nothing else happens',
    (_, read) => {
      fc.assert(fc.property(fc.jsonValue(), (value) => isReadOrRefused(() => read(value, FILE))));
    },
  );

  it.each(READERS)('in any place of a %s is read or refused', (kind, read) => {
    const ways = waysIn(SAMPLES[kind]);
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.jsonValue(), (way, value) =>
        isReadOrRefused(() => read(withValueAt(SAMPLES[kind], way, value), FILE)),
      ),
    );
  });

  it('with a key named __proto__ reaches nobody', () => {
    readPage(JSON.parse('{"entries": [], "__proto__": {"polluted": true}}'), FILE);
    const error = faultOf(() => readPage(JSON.parse('{"__proto__": {"entries": []}}'), FILE));
    expect(error.message).toBe(`${FILE}: entries: expected a list, found undefined`);
    expect('polluted' in {}).toBe(false);
  });
});

function isReadOrRefused(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    return error instanceof ManifestError;
  }
}
