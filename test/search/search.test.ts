import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonness, readDirectory, writeDirectory } from '../../src/search/directory.ts';
import { fold } from '../../src/search/fold.ts';
import { matches, readQuery } from '../../src/search/query.ts';
import { type SearchIndex, searchIndex } from '../../src/search/search.ts';
import type { Segment } from '../../src/search/segmentSearch.ts';
import { ShardWriter } from '../../src/search/shard.ts';
import { categoryTerm, eachTerm, type Term } from '../../src/search/terms.ts';
import { mixedText } from './texts.ts';

interface Article {
  title: string;
  text: string;
  category: string;
}

/** The index of a segment, several terms to a shard. `asked` hears which are loaded. */
function segmentOf(
  articles: readonly Article[],
  asked: (shard: number) => void = () => {},
): Segment {
  const postings = new Map<Term, Map<number, boolean>>();
  const put = (term: Term, number: number, inTitle: boolean) => {
    const own = postings.get(term) ?? new Map<number, boolean>();
    postings.set(term, own.set(number, inTitle || own.get(number) === true));
  };
  const categories = [...new Set(articles.map(({ category }) => category))].sort();
  for (const [number, { title, text, category }] of articles.entries()) {
    put(categoryTerm(categories.indexOf(category)), number, false);
    eachTerm(fold(title), (term) => put(term, number, true));
    eachTerm(fold(text), (term) => put(term, number, false));
  }
  const shards: Uint8Array[] = [];
  const firsts: Term[] = [];
  const common = new Map<Term, number>();
  const writer = new ShardWriter(articles.length);
  for (const [term, own] of [...postings].sort(([a], [b]) => a - b)) {
    if (writer.size === 0) firsts.push(term);
    const list = [...own];
    writer.add(term, {
      numbers: Uint32Array.from(list, ([number]) => number),
      titles: Uint32Array.from(list.flatMap(([, inTitle], place) => (inTitle ? place : []))),
    });
    const level = commonness(list.length, articles.length);
    if (level !== null) common.set(term, level);
    if (writer.size > 60) shards.push(writer.take());
  }
  if (writer.size > 0) shards.push(writer.take());
  const bytes = writeDirectory({ articles: articles.length, categories, firsts, common });
  const shard = async (number: number) => {
    asked(number);
    return shards[number] ?? new Uint8Array(0);
  };
  return { directory: readDirectory(bytes), shard };
}

const everything = { range: [0, 1e9], categories: [], otherCategories: [] } as const;

/** All that a search says; numbers of what is found and what is sure. */
async function searched(
  typed: string,
  index: SearchIndex,
  scope: Parameters<typeof searchIndex>[2] = everything,
) {
  const found: number[] = [];
  const sure: number[] = [];
  const titles: number[] = [];
  const lost: (readonly [number, number])[] = [];
  for await (const part of searchIndex(readQuery(typed), index, scope)) {
    if ('error' in part) lost.push(part.range);
    else {
      found.push(...part.numbers);
      titles.push(...part.inTitles);
      if (part.isExact) sure.push(...part.numbers);
    }
  }
  return { found, sure, titles, lost };
}

/** What a look into each text finds. */
function looked(typed: string, articles: readonly Article[]): number[] {
  const query = readQuery(typed);
  return articles.flatMap(({ title, text }, i) =>
    matches(query, fold(title), fold(text)) ? i : [],
  );
}

const article = fc.record({
  title: mixedText,
  text: mixedText,
  category: fc.constantFrom('a', 'b', '__proto__'),
});

const paper = fc.array(fc.array(article, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 3,
});

/** What a reader may type who has the paper before him. */
const typed = fc.record({
  kind: fc.constantFrom('plain', 'quoted', 'title', 'two', 'without'),
  at: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
});

function queryFrom(
  { kind, at }: { kind: string; at: number[] },
  articles: readonly Article[],
): string {
  const part = (nth: number) => {
    const { title, text } = articles[(at[nth] ?? 0) % articles.length] ?? { title: '', text: '' };
    const source = (at[nth] ?? 0) % 3 === 0 ? title : text;
    const start = (at[nth + 1] ?? 0) % (source.length + 1);
    return source.slice(start, start + 1 + ((at[nth + 2] ?? 0) % 6)).replace(/["\s]/g, '');
  };
  if (kind === 'quoted') return `"${part(0)}"`;
  if (kind === 'title') return `title:"${part(0)}"`;
  if (kind === 'two') return `"${part(0)}" "${part(3)}"`;
  return kind === 'without' ? `"${part(0)}" -"${part(3)}"` : part(0);
}

describe('a search', () => {
  test('finds all that a look into each text finds, and is sure of nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(paper, typed, async (segments, how) => {
        const articles = segments.flat();
        const query = queryFrom(how, articles);
        fc.pre(readQuery(query).clauses.some(({ isExcluded, needed }) => !isExcluded && needed));
        const { found, sure } = await searched(
          query,
          segments.map((each) => segmentOf(each)),
        );
        const truth = looked(query, articles);
        expect(truth.filter((number) => !found.includes(number))).toEqual([]);
        expect(sure.filter((number) => !truth.includes(number))).toEqual([]);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  const wire = Array.from(
    { length: 400 },
    (_, i): Article => ({
      title: i % 5 === 0 ? `宁德时代第${i}号公告` : `第${i}号公告`,
      text: `${i % 2 ? '银行' : '汽车'}板块，${i % 7 === 0 ? '宁德时代' : '宁德的时代'}，代码${600_000 + i}。`,
      category: i % 3 === 0 ? 'emnews' : 'gangkou',
    }),
  );
  const segments = [wire.slice(0, 100), wire.slice(100, 250), wire.slice(250)];
  const index = segments.map((each) => segmentOf(each));

  test('is sure of two characters without any text', async () => {
    const { found, sure } = await searched('银行', index);
    expect(sure).toEqual(looked('银行', wire));
    expect(found).toEqual(sure);
  });

  test('knows who has it in the title', async () => {
    const { titles } = await searched('宁德时代', index);
    expect(titles).toEqual(wire.flatMap((_, i) => (i % 5 === 0 ? i : [])));
  });

  test('keeps to some places and categories', async () => {
    const scope = { range: [90, 260], categories: ['emnews'], otherCategories: [] } as const;
    const { found } = await searched('银行', index, scope);
    const inScope = (i: number) => i >= 90 && i < 260 && i % 3 === 0;
    expect(found).toEqual(looked('银行', wire).filter(inScope));
    const none = await searched('银行', index, { ...scope, categories: ['nowhere'] });
    expect(none.found).toEqual([]);
  });

  test('leaves out categories', async () => {
    const { found } = await searched('银行', index, { ...everything, otherCategories: ['emnews'] });
    expect(found).toEqual(looked('银行', wire).filter((i) => i % 3 !== 0));
  });

  test('asks no segment outside of these places, and none before it is its turn', async () => {
    const asked: string[] = [];
    const watched = segments.map((each, nth) => segmentOf(each, () => asked.push(`${nth}`)));
    await searched('银行', watched, { ...everything, range: [100, 250] });
    expect([...new Set(asked)]).toEqual(['1']);
    asked.length = 0;
    const search = searchIndex(readQuery('银行'), watched, everything);
    await search.next();
    expect([...new Set(asked)]).toEqual(['0']);
  });

  test('asks for one shard where one term says all, and for few where many could', async () => {
    const asked: number[] = [];
    const watched = [segmentOf(wire, (shard) => asked.push(shard))];
    await searched('银行', watched);
    expect(asked).toHaveLength(1);
    asked.length = 0;
    const { found } = await searched('代码600123', watched);
    expect(found).toContain(123);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  test('asks for no term that half of all articles have, unless its phrase has no other', async () => {
    const asked: number[] = [];
    const watched = [segmentOf(wire, (shard) => asked.push(shard))];
    const { found } = await searched('宁德时代', watched);
    // Each article has 宁德 and 时代, and every third 德时 too.
    expect(asked).toHaveLength(1);
    expect(found).toEqual(looked('宁德时代', wire));
    const { sure } = await searched('宁德 时代 -银行', watched);
    expect(sure).toEqual(looked('宁德 时代 -银行', wire));
  });

  test('says which part of the paper could not be searched, and searches the rest', async () => {
    const broken = index.map((segment, nth) => ({
      ...segment,
      shard: (number: number) =>
        nth === 1 ? Promise.reject(new Error('offline')) : segment.shard(number),
    }));
    const { found, lost } = await searched('银行', broken);
    expect(lost).toEqual([[100, 250]]);
    expect(found).toEqual(looked('银行', wire).filter((i) => i < 100 || i >= 250));
  });
});
