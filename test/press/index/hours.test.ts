import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hourlyCounts } from '../../../src/press/index/hours.ts';
import { newestFirst } from '../../../src/press/index/order.ts';
import { article } from '../articles.ts';

const at = (time: string) => article({ entry: { time } });

test('each hour counts its own articles, the last one is that of the newest', () => {
  const times = [
    '2022-02-09T12:59:00+08:00',
    '2022-02-09T12:00:00+08:00',
    '2022-02-08T13:30:00+08:00',
  ];
  const counts = hourlyCounts(times.map(at), '2022-02-09T12:59:00+08:00');
  expect(counts).toHaveLength(24);
  expect([counts.at(-1), counts[0]]).toEqual([2, 1]);
});

test('there are none where nothing came for a day', () => {
  expect(hourlyCounts([at('2022-02-08T12:59:00+08:00')], '2022-02-09T12:00:00+08:00')).toEqual([]);
  expect(hourlyCounts([], '2022-02-09T12:00:00+08:00')).toEqual([]);
});

test('what is counted is what came within a day, in whatever zone it is told', () => {
  const base = Date.parse('2022-02-09T00:00:00Z');
  const told = fc
    .record({
      minutes: fc.integer({ min: 0, max: 60 * 60 }),
      offset: fc.constantFrom('Z', '+08:00'),
    })
    .map(({ minutes, offset }) => {
      const shift = offset === 'Z' ? 0 : 8 * 60;
      const clock = new Date(base - (minutes - shift) * 60_000).toISOString().slice(0, 19);
      return { article: at(clock + offset), hoursAgo: -Math.floor(-minutes / 60) };
    });
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 40 }), (all) => {
      const list = newestFirst(all.map((each) => each.article));
      const least = Math.min(...all.map(({ hoursAgo }) => hoursAgo));
      const counts = hourlyCounts(list, list[0]?.entry.time ?? '');
      const within = (hours: number) =>
        all.filter((each) => each.hoursAgo - least === hours).length;
      expect(counts).toEqual(Array.from({ length: 24 }, (_, place) => within(23 - place)));
    }),
  );
});
