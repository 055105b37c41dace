import { expect, test } from 'vitest';
import { newestVersions } from '../../../src/press/index/stories.ts';
import { articleAt } from '../articles.ts';

test('the newest version of a story is the article', () => {
  const old = articleAt('/emnews/2022/02/09/7.html', '10:00', { story: '7' });
  const newer = articleAt('/emnews/2022/02/10/7.html', '11:00', { story: '7' });
  const other = articleAt('/emnews/2022/02/09/8.html', '09:00', { story: '8' });
  expect(newestVersions([old, newer, other])).toEqual({
    current: [newer, other],
    superseded: [{ old, by: newer }],
  });
});

test('at equal times the later file is the article, in whatever order they come', () => {
  const first = articleAt('/a.html', '10:00', { story: '7', file: '2022-02-09-7.md' });
  const second = articleAt('/b.html', '10:00', { story: '7', file: '2022-02-10-7.md' });
  expect(newestVersions([first, second]).current).toEqual([second]);
  expect(newestVersions([second, first]).current).toEqual([second]);
});

test('the same id in another category is another story', () => {
  const one = articleAt('/a.html', '10:00', { story: '7' });
  const two = articleAt('/b.html', '11:00', { story: '7', entry: { categories: ['keji'] } });
  expect(newestVersions([one, two]).superseded).toEqual([]);
});

test('articles without an id are never versions of each other', () => {
  expect(newestVersions([articleAt('/a.html'), articleAt('/b.html')]).superseded).toEqual([]);
});
