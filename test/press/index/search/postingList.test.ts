import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PostingList } from '../../../../src/press/index/search/postingList.ts';

/** Articles that have a term, each once, and whether their titles have it. */
const articles = fc
  .uniqueArray(fc.nat({ max: 5_000 }), { maxLength: 3_000, size: 'max' })
  .map((numbers) => numbers.map((number) => ({ number, inTitle: number % 3 === 0 })));

const ascending = (a: { number: number }, b: { number: number }) => a.number - b.number;

describe('the articles of a term', () => {
  test('are in order, however they came', () => {
    const list = new PostingList();
    const asIs = articles;
    const ordered = articles.map((all) => all.toSorted(ascending));
    // From two cursors, the articles of the one among those of the other.
    const between = fc
      .tuple(articles, fc.integer({ min: 2, max: 2_000 }))
      .map(([all, nth]) => [
        ...all.filter((_, i) => i % nth !== 0).toSorted(ascending),
        ...all.filter((_, i) => i % nth === 0).toSorted(ascending),
      ]);
    fc.assert(
      fc.property(fc.oneof(asIs, ordered, between), (added) => {
        for (const { number, inTitle } of added) list.add(number, inTitle);
        const { numbers, titles } = list.take();
        const expected = added.toSorted(ascending);
        expect([...numbers]).toEqual(expected.map(({ number }) => number));
        expect([...titles]).toEqual(expected.flatMap(({ inTitle }, i) => (inTitle ? [i] : [])));
      }),
    );
  });
});
