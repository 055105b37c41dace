import { describe, expect, it } from 'vitest';
import {
  readRange,
  spanOf,
  stretched,
  unitOf,
  unitSpan,
  writeRange,
} from '../../../src/reader/filter/filter.ts';

const TODAY = '2026-11-20';

describe('a range in the query', () => {
  it.each([
    ['from=2026-11-01&to=2026-11-03', { from: '2026-11-01', to: '2026-11-03' }],
    ['from=2026-11-01', { from: '2026-11-01' }],
    ['to=2026-11-01', { to: '2026-11-01' }],
    ['when=P7D', { when: 'P7D' }],
    ['when=P2W', { when: 'P2W' }],
    ['from=2026-11-01&when=P7D', { from: '2026-11-01' }],
  ])('%s is read and written', (query, range) => {
    expect(readRange(new URLSearchParams(query))).toEqual(range);
    expect(readRange(new URLSearchParams(writeRange(range)))).toEqual(range);
  });

  it.each(['', 'from=yesterday', 'from=2026-02-30', 'when=PT5M', 'when=P0D', 'when=P99999W'])(
    'passes over %j, which is no range',
    (query) => {
      expect(readRange(new URLSearchParams(query))).toBeNull();
    },
  );
});

describe('the days a range means', () => {
  it('counts a relative range back from today, today included', () => {
    expect(spanOf({ when: 'P7D' }, TODAY)).toEqual({ from: '2026-11-14', to: TODAY });
    expect(spanOf({ when: 'P1D' }, TODAY)).toEqual({ from: TODAY, to: TODAY });
    expect(spanOf({ when: 'P2W' }, TODAY)).toEqual({ from: '2026-11-07', to: TODAY });
  });

  it('leaves a missing end open', () => {
    const { from, to } = spanOf({ from: '2026-11-01' }, TODAY);
    expect(from).toBe('2026-11-01');
    expect(to > '2099-01-01').toBe(true);
  });

  it('reads a range that was turned round', () => {
    expect(spanOf({ from: '2026-11-03', to: '2026-11-01' }, TODAY)).toEqual({
      from: '2026-11-01',
      to: '2026-11-03',
    });
  });
});

describe('calendar units', () => {
  it.each(['2026', '2026-02', '2024-02', '2026-12', '2026-11-20'])(
    '%s is a span and back',
    (unit) => {
      const span = unitSpan(unit);
      expect(span && unitOf(span)).toBe(unit);
    },
  );

  it.each(['26', '2026-13', '2026-00', '2026-02-30', 'abcd', ''])('%j is no unit', (unit) => {
    expect(unitSpan(unit)).toBeNull();
  });

  it('a part of a month is no unit', () => {
    expect(unitOf({ from: '2026-11-01', to: '2026-11-29' })).toBeNull();
  });
});

describe('a range stretched to a day', () => {
  it.each([
    ['2026-11-05', '2026-11-03', '2026-11-10'],
    ['2026-11-01', '2026-11-01', '2026-11-10'],
    ['2026-11-20', '2026-11-03', '2026-11-20'],
  ])('%s reaches from %s to %s', (day, from, to) => {
    expect(stretched({ from: '2026-11-03', to: '2026-11-10' }, day)).toEqual({ from, to });
  });

  it('does not take an open end for a day', () => {
    const open = spanOf({ to: '2026-11-10' }, TODAY);
    expect(stretched(open, '2026-11-02')).toEqual({ from: '2026-11-02', to: '2026-11-10' });
  });
});
