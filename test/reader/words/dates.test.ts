import { describe, expect, it } from 'vitest';
import { clock, isUntimed } from '../../../src/reader/words/dates.ts';

describe('the time of an article', () => {
  it.each([
    ['2022-02-09T17:30:57+08:00', '17:30'],
    ['2022-02-09T00:00:01+08:00', '00:00'],
    ['2022-02-09T00:00:00+08:00', ''],
    ['', ''],
  ])('%s is shown as %j', (time, shown) => {
    expect(clock(time)).toBe(shown);
  });
});

describe('a paper without times', () => {
  const midnight = '2022-02-09T00:00:00+08:00';

  it('has nothing newer than a midnight, and nothing in the hours before', () => {
    expect(isUntimed({ latest: midnight, hours: [...Array<number>(23).fill(0), 4] })).toBe(true);
    expect(isUntimed({ hours: [] })).toBe(true);
  });

  it('is not one whose newest article came at midnight', () => {
    expect(isUntimed({ latest: midnight, hours: [...Array<number>(22).fill(0), 1, 4] })).toBe(
      false,
    );
    expect(isUntimed({ latest: '2022-02-09T00:00:01+08:00', hours: [] })).toBe(false);
  });
});
