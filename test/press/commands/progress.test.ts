import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../../src/press/commands/progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function terminal(isTTY = true) {
  const stream = Object.assign(new PassThrough(), { isTTY });
  return { stream, text: () => stream.read()?.toString() ?? '' };
}

test('one line tells how far it is, once it takes long, and goes away', () => {
  const { stream, text } = terminal();
  const { show, clear } = showProgress(stream);
  show({ posts: 1, total: 2_000 });
  expect(text()).toBe('');
  vi.advanceTimersByTime(1_001);
  show({ posts: 1_234, total: 2_000 });
  expect(text()).toBe('\r\u001b[K1,234 of 2,000 posts read');
  show({ posts: 1_235, total: 2_000 });
  expect(text()).toBe('');
  vi.advanceTimersByTime(101);
  show({ indexed: 4_096, total: 90_000 });
  expect(text()).toBe('\r\u001b[K4,096 of 90,000 articles indexed');
  vi.advanceTimersByTime(101);
  show({ files: 12 });
  expect(text()).toBe('\r\u001b[K12 files made');
  clear();
  expect(text()).toBe('\r\u001b[K');
});

test('nothing is written where no terminal is', () => {
  const { stream, text } = terminal(false);
  const { show, clear } = showProgress(stream);
  vi.advanceTimersByTime(5_000);
  show({ files: 12 });
  clear();
  expect(text()).toBe('');
});
