import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter, CutShort } from '../../src/search/bits.ts';
import { commonness, readDirectory, shardOf, writeDirectory } from '../../src/search/directory.ts';
import { type Postings, PostingsReader, writePostings } from '../../src/search/postings.ts';
import { findPostings, readShard, ShardWriter } from '../../src/search/shard.ts';
import type { Term } from '../../src/search/terms.ts';
import { VarintReader, VarintWriter } from '../../src/search/varints.ts';

const word = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const term = fc.oneof(
  fc.integer({ min: 1, max: 2 ** 48 - 1 }),
  fc.integer({ min: 1, max: 2 ** 32 - 1 }).map((pair) => pair * 2 ** 16),
);
const terms = fc.uniqueArray(term, { maxLength: 60 }).map((list) => list.sort((a, b) => a - b));

/** Postings of a segment of so many articles: few, or most of them. */
const postingsIn = (articles: number): fc.Arbitrary<Postings> =>
  fc
    .record({
      density: fc.constantFrom(1, 2, 5, 40, 400),
      seeds: fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
      titles: fc.array(fc.nat(), { maxLength: 5 }),
    })
    .map(({ density, seeds, titles }) => {
      const picked = new Set(seeds.map((seed) => seed % articles));
      for (let i = 0; i < articles; i++)
        if ((i * 7 + (seeds[0] ?? 0)) % density === 0) picked.add(i);
      const numbers = Uint32Array.from(picked).sort();
      const places = new Set(titles.map((title) => title % numbers.length));
      return { numbers, titles: Uint32Array.from(places).sort() };
    });

const segment = fc.integer({ min: 1, max: 3_000 }).chain((articles) =>
  fc.record({
    articles: fc.constant(articles),
    entries: terms.chain((list) =>
      fc.tuple(...list.map((each) => fc.tuple(fc.constant(each), postingsIn(articles)))),
    ),
  }),
);

/** A number that is written as bits, and those bits as text. */
interface Coded {
  kind: 'bits' | 'unary' | 'gamma' | 'rice';
  value: number;
  k: number;
  bits: string;
}

const lowBits = (value: number, count: number) =>
  count === 0 ? '' : value.toString(2).padStart(count, '0').slice(-count);
const unaryBits = (count: number) => `${'1'.repeat(count)}0`;

const coded: fc.Arbitrary<Coded> = fc.oneof(
  fc
    .tuple(word, fc.nat({ max: 32 }))
    .map(([value, k]): Coded => ({ kind: 'bits', value, k, bits: lowBits(value, k) })),
  fc
    .nat({ max: 100 })
    .map((value): Coded => ({ kind: 'unary', value, k: 0, bits: unaryBits(value) })),
  fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((value): Coded => {
    const length = Math.floor(Math.log2(value));
    return { kind: 'gamma', value, k: 0, bits: unaryBits(length) + lowBits(value, length) };
  }),
  fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 60 }), fc.nat()).map(([k, high, low]): Coded => {
    const value = high * 2 ** k + (low % 2 ** k);
    return { kind: 'rice', value, k, bits: unaryBits(high) + lowBits(value, k) };
  }),
);

/** Bytes as text of bits. */
const bitsOf = (bytes: Uint8Array) => [...bytes].map((byte) => lowBits(byte, 8)).join('');

describe('bits', () => {
  test('are those of the codes, and come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(coded), (items) => {
        const out = new BitWriter();
        for (const { kind, value, k } of items) out[kind](value, k);
        const all = items.map(({ bits }) => bits).join('');
        expect(out.size).toBe(Math.ceil(all.length / 8));
        const bytes = out.take();
        expect(bitsOf(bytes)).toBe(all.padEnd(bytes.length * 8, '0'));
        // What stands before is not read.
        const from = new BitReader(Uint8Array.of(0xff, 0, 0xff, ...bytes), 3);
        for (const { kind, value, k } of items) {
          expect(from[kind](k)).toBe(kind === 'bits' ? value % 2 ** k : value);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('that are missing at the end are missed, whatever is read', () => {
    fc.assert(
      fc.property(coded, ({ kind, value, k, bits }) => {
        fc.pre(bits.length % 8 === 0 && bits.length > 0);
        const out = new BitWriter();
        out[kind](value, k);
        const cut = out.take().subarray(0, -1);
        expect(() => new BitReader(cut)[kind](k)).toThrow(CutShort);
      }),
    );
  });

  test('are as many bytes as is said, and none after they were taken', () => {
    const out = new BitWriter();
    expect(out.size).toBe(0);
    out.unary(20_000);
    expect(out.size).toBe(2_501);
    expect(out.take()).toHaveLength(2_501);
    expect(out.size).toBe(0);
    out.bits(1, 1);
    expect([...out.take()]).toEqual([0x80]);
  });

  test('behind the end are missed', () => {
    expect(() => new BitReader(Uint8Array.of(0xff)).unary()).toThrow(CutShort);
    expect(() => new BitReader(Uint8Array.of(0xff)).bits(9)).toThrow(CutShort);
    expect(() => new BitReader(new Uint8Array(9).fill(0xff)).gamma()).toThrow(CutShort);
  });
});

describe('numbers of several bytes', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
        const out = new VarintWriter();
        for (const number of numbers) out.write(number);
        const from = new VarintReader(out.take());
        expect(numbers.map(() => from.read())).toEqual(numbers);
        expect(() => from.read()).toThrow(CutShort);
      }),
    );
  });

  test('that never end are refused', () => {
    expect(() => new VarintReader(new Uint8Array(20).fill(0xff)).read()).toThrow(CutShort);
  });
});

describe('postings', () => {
  test('come back as they were written', () => {
    const one = fc
      .integer({ min: 1, max: 5_000 })
      .chain((articles) => fc.tuple(fc.constant(articles), postingsIn(articles)));
    fc.assert(
      fc.property(one, ([articles, postings]) => {
        const out = new BitWriter();
        writePostings(out, postings, articles);
        expect(new PostingsReader(new BitReader(out.take()), articles).read()).toEqual(postings);
      }),
    );
  });

  test('are written as they always were', () => {
    const bitsFor = (numbers: number[], titles: number[], articles: number) => {
      const out = new BitWriter();
      const postings = { numbers: Uint32Array.from(numbers), titles: Uint32Array.from(titles) };
      writePostings(out, postings, articles);
      return bitsOf(out.take());
    };
    // In gamma code how many, and how many by their titles and one more; in Rice's
    // code with k = 1 the place of that one, with k = 4 the distances 3, 66, 0 and 29.
    const few = ['11000', '100', '01', '00011', '111100010', '00000', '101101'].join('');
    expect(bitsFor([3, 70, 71, 101], [1], 110)).toBe(few.padEnd(40, '0'));
    const every = Array.from({ length: 40 }, (_, i) => i * 2 + 1);
    expect(bitsFor(every, [], 80)).toBe(`111110010000${'01'.repeat(40)}`.padEnd(96, '0'));
  });

  test('of every other article take a bit for each, of few ones some bits each', () => {
    const sizeOf = (numbers: Uint32Array) => {
      const out = new BitWriter();
      writePostings(out, { numbers, titles: new Uint32Array(0) }, 80_000);
      return out.size;
    };
    expect(sizeOf(Uint32Array.from({ length: 40_000 }, (_, i) => 2 * i))).toBeLessThan(10_010);
    expect(sizeOf(Uint32Array.from({ length: 800 }, (_, i) => 100 * i))).toBeLessThan(900);
  });
});

/** All that is in a shard, in memory of its own. */
function entriesOf(shard: Uint8Array, articles: number): [Term, Postings][] {
  const entries: [Term, Postings][] = [];
  for (const [each, { numbers, titles }] of readShard(shard, articles)) {
    entries.push([each, { numbers: numbers.slice(), titles: titles.slice() }]);
  }
  return entries;
}

describe('a shard', () => {
  test('has what was written, all of it and by term', () => {
    fc.assert(
      fc.property(segment, fc.nat(), ({ articles, entries }, pick) => {
        const writer = new ShardWriter(articles);
        for (const [each, postings] of entries) writer.add(each, postings);
        const bytes = writer.take();
        expect(entriesOf(bytes, articles)).toEqual(entries);
        const wanted = entries.filter((_, i) => (i + pick) % 3 === 0);
        const unknown = 2 ** 48 + 5;
        const found = findPostings(
          bytes,
          articles,
          new Set([unknown, ...wanted.map(([each]) => each)]),
        );
        expect([...found]).toEqual(wanted);
      }),
    );
  });

  test('says how large it is, and begins anew when it was taken', () => {
    const writer = new ShardWriter(10);
    const postings = { numbers: Uint32Array.of(3), titles: Uint32Array.of(0) };
    expect(writer.size).toBe(0);
    writer.add(2 ** 40, postings);
    const { size } = writer;
    const bytes = writer.take();
    expect(bytes.length - size).toBeLessThan(8);
    expect(writer.size).toBe(0);
    writer.add(2 ** 40, postings);
    expect(writer.take()).toEqual(bytes);
  });

  test('that is cut short, or something else, is refused', () => {
    const writer = new ShardWriter(1_000);
    for (let i = 1; i < 200; i++) {
      writer.add(i * 2 ** 20, {
        numbers: Uint32Array.from({ length: i }, (_, k) => k * 5),
        titles: new Uint32Array(0),
      });
    }
    const bytes = writer.take();
    for (const length of [0, 3, 5, 20, bytes.length >> 1, bytes.length - 1]) {
      expect(() => [...readShard(bytes.subarray(0, length), 1_000)]).toThrow(CutShort);
    }
    const page = new TextEncoder().encode('<!doctype html><title>404</title>');
    expect(() => findPostings(page, 1_000, new Set([1]))).toThrow(CutShort);
  });

  test('of any bytes reads in bounded memory, or is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const writer = new ShardWriter(50);
        const head = writer.take().subarray(0, 4);
        const bytes = Uint8Array.of(...head, ...noise);
        try {
          for (const [, { numbers }] of readShard(bytes, 50))
            expect(numbers.length).toBeLessThanOrEqual(50);
        } catch (error) {
          expect(error).toBeInstanceOf(CutShort);
        }
      }),
    );
  });
});

describe('a directory', () => {
  test('has what was written', () => {
    const directory = fc.record({
      articles: fc.nat(),
      categories: fc.array(fc.string({ unit: 'binary' })),
      firsts: terms,
      common: terms.map((list) => new Map(list.map((each, i) => [each, i % 7]))),
    });
    fc.assert(
      fc.property(directory, (whole) => {
        // Half a surrogate pair is no text that a file can hold.
        const categories = whole.categories.filter((name) => !/\p{Cs}/u.test(name));
        const bytes = writeDirectory({ ...whole, categories });
        expect(readDirectory(bytes)).toEqual({ ...whole, categories });
      }),
    );
  });

  test('that is cut short is refused', () => {
    const bytes = writeDirectory({
      articles: 9,
      categories: ['a'],
      firsts: [5, 9],
      common: new Map([[7, 3]]),
    });
    for (let length = 0; length < bytes.length; length++) {
      expect(() => readDirectory(bytes.subarray(0, length))).toThrow(/./);
    }
  });

  test('finds the shard of a term', () => {
    const firsts = [10, 20, 30];
    expect([5, 10, 15, 20, 29, 30, 99].map((each) => shardOf(firsts, each))).toEqual([
      -1, 0, 0, 1, 1, 2, 2,
    ]);
    expect(shardOf([], 5)).toBe(-1);
  });

  test('grades terms by how common they are', () => {
    const levels = [100, 50, 49, 25, 24, 13, 2, 1].map((count) => commonness(count, 100));
    expect(levels).toEqual([0, 0, 1, 1, 2, 2, 5, null]);
  });
});
