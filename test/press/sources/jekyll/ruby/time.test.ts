import { describe, expect, it } from 'vitest';
import { timeOf } from '../../../../../src/press/sources/jekyll/ruby/time.ts';

const clock = { timeZone: 'America/New_York', now: Date.parse('2024-06-07T08:09:10Z') };
const shown = (value: unknown, form = '%F %T %z %Z') => timeOf(value, clock)?.format(form) ?? null;

describe('a time', () => {
  it.each([
    ['2024-01-05', '2024-01-05 00:00:00 -0500 EST'],
    ['2024-07-05 10:00', '2024-07-05 10:00:00 -0400 EDT'],
    ['2024-07-05 10:00Z', '2024-07-05 10:00:00 +0000 UTC'],
    ['2024-07-05 10:00 +0500', '2024-07-05 10:00:00 +0500 '],
    ['2024-01-05 10:00 -0500', '2024-01-05 10:00:00 -0500 EST'],
    ['05.01.2024', '2024-01-05 00:00:00 -0500 EST'],
    ['now', '2024-06-07 04:09:10 -0400 EDT'],
    ['1704500000', '2024-01-05 19:13:20 -0500 EST'],
    [1704500000, '2024-01-05 19:13:20 -0500 EST'],
    ['section 3', null],
    ['', null],
    [null, null],
    [true, null],
    [1e18, null],
    ['99999999999999999999', null],
  ])('is what it is to Ruby: %o', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it.each([
    ['%d %-d %_d %e %05d', '05 5  5  5 00005'],
    ['%a %^a %A %b %^B %h', 'Fri FRI Friday Jan JANUARY Jan'],
    ['%H %I %k %l %p %P %#p', '19 07 19  7 PM pm pm'],
    ['%G-W%V-%u %U %W %j %C %g', '2024-W01-5 00 01 005 20 24'],
    ['%z %:z %::z', '-0500 -05:00 -05:00:00'],
    ['%L %N %3N %s', '000 000000000 000 1704500000'],
    [
      '%c|%x|%X|%r|%R|%v|%D',
      'Fri Jan  5 19:13:20 2024|01/05/24|19:13:20|07:13:20 PM|19:13| 5-JAN-2024|01/05/24',
    ],
    ['%% %q %Q %:d', '% %q %Q %:d'],
  ])('is formatted as by Ruby: %s', (form, text) => {
    expect(shown(1704500000, form)).toBe(text);
  });

  it.each([
    ['Europe/Berlin', 'CET'],
    ['Asia/Shanghai', 'CST'],
    ['Asia/Kolkata', 'IST'],
    ['Asia/Tokyo', 'JST'],
    ['Asia/Dubai', '+04'],
    ['UTC', 'UTC'],
  ])('names its zone: %s', (timeZone, name) => {
    expect(timeOf(1704500000, { ...clock, timeZone })?.format('%Z')).toBe(name);
  });
});
