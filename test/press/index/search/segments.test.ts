import { describe, expect, test } from 'vitest';
import type { Placed } from '../../../../src/press/index/placed.ts';
import { publish } from '../../../../src/press/index/publish.ts';
import { segmentsOf } from '../../../../src/press/index/search/segments.ts';
import { newswire } from '../../articles.ts';

/** Articles with keys alone, which is all that cuts depend on. */
function keyed(count: number, seed: number): Placed[] {
  const [sample] = publish(newswire(1)).articles;
  if (!sample) throw new Error('no article');
  return Array.from({ length: count }, (_, i) => ({
    ...sample,
    key: Math.imul(i + seed, 0x85ebca6b) ^ (i << 7),
  }));
}

describe('segments', () => {
  test.each([0, 1, 60, 1_500, 10_000, 40_000])(
    'of %i articles are all of them in their order',
    (count) => {
      const articles = keyed(count, 7);
      expect(segmentsOf(articles).flat()).toEqual(articles);
      expect(segmentsOf(articles).every(({ length }) => length > 0)).toBe(true);
    },
  );

  test('are few: two of ten thousand articles, three of a hundred thousand', () => {
    expect(segmentsOf(keyed(200, 1))).toHaveLength(1);
    expect(segmentsOf(keyed(10_000, 1))).toHaveLength(2);
    expect(segmentsOf(keyed(100_000, 1))).toHaveLength(3);
    const million = segmentsOf(keyed(1_000_000, 1));
    expect(million.length).toBeLessThan(12);
    expect(Math.max(...million.map(({ length }) => length))).toBeLessThan(786_432);
  });

  test('stay as they are while news come, but for the newest', () => {
    const all = keyed(60_000, 3);
    const before = segmentsOf(all.slice(300));
    let same = 0;
    for (let news = 1; news <= 300; news += 23) {
      const after = segmentsOf(all.slice(300 - news));
      expect(after[0]?.length).toBeLessThanOrEqual(384);
      same += Number(after.at(-1)?.length === before.at(-1)?.length);
    }
    // At most once in these days a run is closed, which goes to the next segment.
    expect(same).toBeGreaterThanOrEqual(13);
  });
});
