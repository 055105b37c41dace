import { expect, test } from 'vitest';
import { inParallel } from '../../src/press/inParallel.ts';

function* numbers(count: number) {
  for (let i = 0; i < count; i++) yield i;
  return 'the end';
}

test('does all, never more than the limit at a time, and gives what the iterator returns', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  const task = async (i: number) => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running--;
    done.push(i);
  };
  expect(await inParallel(numbers(20), task, 3)).toBe('the end');
  expect(done.sort((a, b) => a - b)).toEqual([...numbers(20)]);
  expect(most).toBe(3);
});

test('takes no item after a failure', async () => {
  const taken: number[] = [];
  const task = async (i: number) => {
    taken.push(i);
    await new Promise(setImmediate);
    if (i === 2) throw new Error('full disk');
  };
  await expect(inParallel(numbers(1_000), task, 4)).rejects.toThrow('full disk');
  await new Promise(setImmediate);
  expect(taken.length).toBeLessThan(10);
});

test('an empty iterator has its end', async () => {
  expect(await inParallel(numbers(0), async () => undefined)).toBe('the end');
});
