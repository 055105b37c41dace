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
  const { change } = whenQuiet(work, { quietMs: 50 });
  for (let i = 0; i < 5; i++) {
    change();
    await vi.advanceTimersByTimeAsync(40);
  }
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(50);
  expect(work).toHaveBeenCalledTimes(1);
});

test('changes that never cease do not keep the work from beginning', async () => {
  const work = vi.fn(async () => undefined);
  const { change } = whenQuiet(work, { quietMs: 50, mostMs: 500 });
  for (let i = 0; i < 80; i++) {
    change();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(work).toHaveBeenCalledTimes(1);
  // The last change is seen too.
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(2);
});

test('a change during the work is seen afterwards, and the work never overlaps', async () => {
  let running = 0;
  const work = vi.fn(async () => {
    expect(++running).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    running--;
  });
  const { change } = whenQuiet(work, { quietMs: 50 });
  change();
  await vi.advanceTimersByTimeAsync(100);
  change();
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(2);
});

test('at the end what runs is done, and nothing begins', async () => {
  const done = vi.fn();
  const work = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    done();
  });
  const { change, end } = whenQuiet(work, { quietMs: 50 });
  change();
  await vi.advanceTimersByTimeAsync(100);
  change();
  const ended = end();
  await vi.advanceTimersByTimeAsync(200);
  await ended;
  expect(done).toHaveBeenCalledTimes(1);
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).toHaveBeenCalledTimes(1);
});
