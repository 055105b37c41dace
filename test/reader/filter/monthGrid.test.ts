import { describe, expect, it } from 'vitest';
import { shade, weeksOf } from '../../../src/reader/filter/monthGrid.ts';

describe('a month as weeks', () => {
  it('begins on Monday and holds every day once', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  });

  it('knows leap years', () => {
    expect(weeksOf('2024-02').flat()).toContain('2024-02-29');
    expect(weeksOf('2023-02').flat()).not.toContain('2023-02-29');
  });
});

describe('the shade of a day', () => {
  it('is 0 without articles, at least 1 with one, 4 for the fullest', () => {
    expect(shade(0, 500)).toBe(0);
    expect(shade(1, 500)).toBe(1);
    expect(shade(500, 500)).toBe(4);
  });

  it('is not dark for one article where the fullest day has one', () => {
    expect(shade(1, 1)).toBe(2);
  });
});
