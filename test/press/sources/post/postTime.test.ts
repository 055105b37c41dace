import { expect, it } from 'vitest';
import type { Fault } from '../../../../src/press/problems.ts';
import { type Field, plainText, type Value } from '../../../../src/press/sources/matter/values.ts';
import { parseName } from '../../../../src/press/sources/post/names.ts';
import { postTime } from '../../../../src/press/sources/post/postTime.ts';
import { zoneOf } from '../../../../src/press/sources/post/zone.ts';

const shanghai = zoneOf('Asia/Shanghai');

function timeOf(value: Value, name = '2024-01-01-x.md') {
  const faults: Fault[] = [];
  const fields = new Map<string, Field>([['date', { value, line: 3 }]]);
  const instant = postTime(fields, parseName(name), shanghai, { naiveDates: 'utc' }, faults);
  return [instant === null ? null : shanghai.format(instant), faults.map(({ id }) => id)];
}

it('takes the first date of a list', () => {
  const items = [plainText('2024-01-05 10:20'), plainText('2024-02-06')];
  expect(timeOf({ kind: 'list', items })).toEqual(['2024-01-05T10:20:00+08:00', []]);
});

it('falls back on the name of the file, and says so, where a date is none', () => {
  const midnight = '2024-01-01T00:00:00+08:00';
  expect(timeOf({ kind: 'list', items: [] })).toEqual([midnight, ['bad-date']]);
  expect(timeOf({ kind: 'map', entries: new Map() })).toEqual([midnight, ['bad-date']]);
  expect(timeOf(plainText('soon'))).toEqual([midnight, ['bad-date']]);
});

it('tells what of a date says nothing of a time', () => {
  expect(timeOf(plainText('2024-01-05 10.20'))).toEqual([
    '2024-01-05T00:00:00+08:00',
    ['date-rest'],
  ]);
});
