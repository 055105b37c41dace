import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markAllRead, timesOf } from '../../../src/reader/state/markAll.ts';
import { EARLIEST } from '../../../src/reader/state/markSet.ts';
import { isRead, marks, setRead } from '../../../src/reader/state/marks.ts';
import { printPaper } from '../paper.ts';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const HOUR = 3_600_000;

const entry = (time: number, categories = ['a']) => ({
  url: `/${time}.html`,
  time: new Date(time).toISOString(),
  categories,
});

const article = entry(NOON - HOUR);

describe('marking all of a list', () => {
  beforeEach(() => {
    marks.update(() => ({ seen: new Map(), stretches: [] }));
    vi.useFakeTimers({ now: NOON });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads what was kept unread before, whatever the clock says', () => {
    setRead(article, false);
    vi.setSystemTime(NOON - 24 * HOUR);
    markAllRead('a', NOON);
    expect(isRead(article)).toBe(true);
    setRead(article, false);
    expect(isRead(article)).toBe(false);
  });

  it('reads that list alone', () => {
    markAllRead('a', NOON);
    expect(isRead(entry(NOON, ['a', 'b']))).toBe(true);
    expect(isRead(entry(NOON, ['b']))).toBe(false);
    expect(isRead(entry(NOON + 1))).toBe(false);
  });

  it('is undone without what was marked before and after', () => {
    const older = entry(NOON - 10 * HOUR);
    const other = entry(NOON, ['b']);
    markAllRead('a', NOON - 10 * HOUR);
    const undo = markAllRead('a', NOON);
    markAllRead('b', NOON);
    undo();
    expect([older, article, other].map(isRead)).toEqual([true, false, true]);
  });
});

describe('the times of a list', () => {
  const { manifest } = printPaper([
    { url: '/a.html', time: '2026-11-20T12:00:00+08:00', categories: ['a'] },
    { url: '/b.html', time: '2026-11-19T12:00:00+08:00', categories: ['b'] },
  ]);
  const spanOf = (category: string | null, from?: string, to?: string, now = NOON) => {
    const range = from && to ? { from, to } : null;
    const times = timesOf({ category, range }, manifest, now);
    return [times.from, times.to];
  };

  it('of a day are its first and last in the zone of the paper', () => {
    expect(spanOf(null, '2026-11-19', '2026-11-20')).toEqual([
      Date.parse('2026-11-19T00:00:00+08:00'),
      Date.parse('2026-11-21T00:00:00+08:00') - 1,
    ]);
  });

  it('of all days end now, or with the newest article of a slow clock', () => {
    expect(spanOf(null)).toEqual([EARLIEST, NOON]);
    const slow = NOON - 100 * HOUR;
    expect(spanOf('b', undefined, undefined, slow)).toEqual([
      EARLIEST,
      Date.parse('2026-11-19T12:00:00+08:00'),
    ]);
  });
});
