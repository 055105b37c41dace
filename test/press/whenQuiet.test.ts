import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenQuiet } from '../../src/press/whenQuiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('many changes at once are one piece of work', async () => {
  const work = vi.fn(async () => undefined);
  const change = whenQuiet(work, 50);
  for (let i = 0; i < 5; i++) {
    change();
    await vi.advanceTimersByTimeAsync(40);
  }
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(50);
  expect(work).toHaveBeenCalledTimes(1);
});

test('a change during the work is seen afterwards, and the work never overlaps', async () => {
  let running = 0;
  const work = vi.fn(async () => {
    expect(++running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    running--;
  });
  const change = whenQuiet(work, 50);
  change();
  await vi.advanceTimersByTimeAsync(100);
  change();
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(2);
});
