import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/reader/search/inOrder.ts';

/** Work that is done when the test says so. */
function workshop() {
  const begun: number[] = [];
  const doors = new Map<number, (value: string) => void>();
  const act = (item: number) => {
    begun.push(item);
    return new Promise<string>((resolve) => doors.set(item, resolve));
  };
  return { begun, act, finish: (item: number) => doors.get(item)?.(`${item} is done`) };
}

describe('work in order', () => {
  it('is told in the order of its items, whatever is done first', async () => {
    const { act, finish } = workshop();
    const results = inOrder([1, 2, 3], 3, act);
    const first = results.next();
    finish(3);
    finish(2);
    finish(1);
    expect((await first).value).toBe('1 is done');
    expect((await results.next()).value).toBe('2 is done');
    expect((await results.next()).value).toBe('3 is done');
    expect((await results.next()).done).toBe(true);
  });

  it('is begun only as far ahead as may be at once, and only when it is asked for', async () => {
    const { begun, act, finish } = workshop();
    const results = inOrder([1, 2, 3, 4], 2, act);
    expect(begun).toEqual([]);
    const first = results.next();
    expect(begun).toEqual([1, 2]);
    finish(1);
    finish(2);
    await first;
    expect(begun).toEqual([1, 2]);
    await results.next();
    expect(begun).toEqual([1, 2, 3]);
  });
});
