import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/press/sources/post/date.ts';
import { wallTime, zoneOf } from '../../../../src/press/sources/post/zone.ts';

const shanghai = zoneOf('Asia/Shanghai');

function plain(text: string, naive: 'utc' | 'site' = 'utc'): string | null {
  const instant = parseDate({ text, plain: true }, shanghai, naive);
  return instant === null ? null : shanghai.format(instant);
}

function inQuotes(text: string): string | null {
  const instant = parseDate({ text, plain: false }, shanghai, 'utc');
  return instant === null ? null : shanghai.format(instant);
}

describe('a date', () => {
  it.each([
    ['2022-02-09 18:43:57 +0800', '2022-02-09T18:43:57+08:00'],
    ['2022-02-09 18:43:57 +08:00', '2022-02-09T18:43:57+08:00'],
    ['2022-02-09 18:43:57 +8', '2022-02-09T18:43:57+08:00'],
    ['2022-02-09 9:43:57 -0500', '2022-02-09T22:43:57+08:00'],
    ['2022-02-09T10:43:57Z', '2022-02-09T18:43:57+08:00'],
    ['2022-02-09T10:43:57.250Z', '2022-02-09T18:43:57+08:00'],
    ['2022-02-09 10:43:57 UTC', '2022-02-09T18:43:57+08:00'],
    ['2022-02-09 10:43 GMT', '2022-02-09T18:43:00+08:00'],
    ['2022-02-09 10:43:57 CST', '2022-02-10T00:43:57+08:00'],
    ['2022-02-09 10:43:57 PDT', '2022-02-10T01:43:57+08:00'],
    ['3 May 2024 10:00 +0000', '2024-05-03T18:00:00+08:00'],
    ['Fri, 03 May 2024 10:00:00 -0000', '2024-05-03T18:00:00+08:00'],
  ])('with an offset is that instant: %s', (text, time) => {
    expect([plain(text), inQuotes(text)]).toEqual([time, time]);
  });

  it.each(['2022-02-09 18:43:57', '2022-02-09T18:43:57', '2022-2-9 18:43:57.5'])(
    'in full and without offset is UTC, in quotes or by wish site time: %s',
    (text) => {
      const site = '2022-02-09T18:43:57+08:00';
      expect(plain(text)).toBe('2022-02-10T02:43:57+08:00');
      expect([plain(text, 'site'), inQuotes(text)]).toEqual([site, site]);
    },
  );

  it.each([
    ['2022-02-09', '2022-02-09T00:00:00+08:00'],
    ['2022-2-9', '2022-02-09T00:00:00+08:00'],
    ['2022-02-09 18:43', '2022-02-09T18:43:00+08:00'],
    ['2022/06/03 01:02:03', '2022-06-03T01:02:03+08:00'],
    ['2022.06.03', '2022-06-03T00:00:00+08:00'],
    ['20220603', '2022-06-03T00:00:00+08:00'],
    ['2022年6月3日 10:05', '2022-06-03T10:05:00+08:00'],
    ['3 May 2024', '2024-05-03T00:00:00+08:00'],
    ['3rd May, 2024', '2024-05-03T00:00:00+08:00'],
    ['May 3, 2024 10:00', '2024-05-03T10:00:00+08:00'],
    ['Sept. 3 2024 10:00 pm', '2024-09-03T22:00:00+08:00'],
    ['Friday, May 3, 2024 12am', '2024-05-03T00:00:00+08:00'],
    ['2022-02-09 24:00', '2022-02-10T00:00:00+08:00'],
  ])('in any other form is site time: %s', (text, time) => {
    expect([plain(text), inQuotes(text)]).toEqual([time, time]);
  });

  it.each([
    ['2022-02-30', '2022-03-02T00:00:00+08:00'],
    ['2023-02-29', '2023-03-01T00:00:00+08:00'],
    ['2022-04-31 10:00', '2022-05-01T10:00:00+08:00'],
    ['99-01-01', '1999-01-01T00:00:00+08:00'],
    ['8/2/2022', '2022-02-08T00:00:00+08:00'],
    ['2022-02-09 10', '2022-02-09T10:00:00+08:00'],
    ['2022-02-09 13:00 pm', '2022-02-09T13:00:00+08:00'],
  ])('that is odd means what Ruby makes of it: %s', (text, time) => {
    expect([plain(text), inQuotes(text)]).toEqual([time, time]);
  });

  it.each([
    ...[
      '05-01-2024',
      '05.01.2024',
      '5/1/2024',
      '2024-Jan-05',
      '05-JAN-24',
      '24-01-05',
      'Jan-05-2024',
    ],
    ...[
      '5. January 2024',
      'January, 5 2024',
      '2024 January 5',
      '2024 Jan 5th',
      "5 Jan '24",
      '5Jan2024',
    ],
    ...['Janus 5 2024', '5 Jan 2024 AD', 'Friday 5 January 2024', 'R6.01.05', 'h36.1.5'],
    ...['2024-005', '24-005', '2024005', '24005', '20240105', '240105', '[2024-01-05]'],
  ])('is the fifth of January in %s', (text) => {
    expect(inQuotes(text)).toBe('2024-01-05T00:00:00+08:00');
  });

  it.each([
    ['January 2024', '2024-01-01'],
    ["Mar '24", '2024-03-01'],
    ['2024/03', '2024-03-01'],
    ['3/2024', '2024-03-01'],
    ["'24", '2024-01-01'],
    ['2024-366', '2024-12-31'],
    ['0068-01-05', '0068-01-05'],
    ['68-01-05', '2068-01-05'],
    ['69-01-05', '1969-01-05'],
  ])('may be said in part, or be of another century: %s', (text, day) => {
    expect(inQuotes(text)?.slice(0, 10)).toBe(day);
  });

  it.each([
    ['2024-01-05 9:5', '09:05:00'],
    ['2024-01-05 1:2:3', '01:02:03'],
    ['2024-01-05 at 10:20', '10:20:00'],
    ['2024-01-05 @ 10:20', '10:20:00'],
    ['2024-01-05 (Fri) 10:20', '10:20:00'],
    ['2024-01-05 Friday 10:20', '10:20:00'],
    ['2024-01-05_10:20', '10:20:00'],
    ['2024-01-05-10:20', '10:20:00'],
    ['2024-01-05 - 10:20', '10:20:00'],
    ['2024-01-05 10h20', '10:20:00'],
    ['2024-01-05 10h20m30s', '10:20:30'],
    ['2024-01-05 10:20 p.m.', '22:20:00'],
    ['10pm 5 Jan 2024', '22:00:00'],
    ['10:20:30,5 2024-01-05', '10:20:30'],
    ['January 2024 5 10:20', '10:20:00'],
    ['20240105102030', '10:20:30'],
    ['20240105T1020', '10:20:00'],
    ['240105102030.5', '10:20:30'],
    ['2024-005 10:20', '10:20:00'],
    ['Fri Jan  5 10:20:30 2024', '10:20:30'],
  ])('has a clock before it or behind it, and nothing is told: %s', (text, time) => {
    const told: string[] = [];
    const instant = parseDate({ text, plain: false }, shanghai, 'utc', (odd) => told.push(odd));
    expect(instant === null ? null : shanghai.format(instant)).toBe(`2024-01-05T${time}+08:00`);
    expect(told).toEqual([]);
  });

  it.each([
    ['2022-02-09 10:00 XYZ', '2022-02-09T10:00:00+08:00', 'XYZ'],
    ['2022-02-09 18:30:22 2022 -0800', '2022-02-09T18:30:22+08:00', '2022 -0800'],
    ['2024-01-05 10.20', '2024-01-05T00:00:00+08:00', '10.20'],
    ['2024-01-05 10-20-30', '2024-01-05T00:00:00+08:00', '10-20-30'],
    ['2024-01-05 10：20', '2024-01-05T00:00:00+08:00', '10 20'],
    ['2024-01-05T10', '2024-01-05T00:00:00+08:00', 'T10'],
    ['2024-01-05 -0800', '2024-01-05T00:00:00+08:00', '-0800'],
    ['2024-01-05 UTC', '2024-01-05T00:00:00+08:00', 'UTC'],
    ['2024-01-05Z', '2024-01-05T00:00:00+08:00', 'Z'],
    ['5th of January 2024', '2024-01-01T00:00:00+08:00', '5th'],
    ['2024-01-05 10:20 GMT+9', '2024-01-05T10:20:00+08:00', 'GMT+9'],
    ['2024-01-05 10:20 +9', '2024-01-05T10:20:00+08:00', '+9'],
    ['2024-01-05 10:20 JST', '2024-01-05T10:20:00+08:00', 'JST'],
    ['2024-01-05 10:20 +800', '2024-01-05T10:20:00+08:00', '+800'],
    ['2024-01-05 (draft) 10:20', '2024-01-05T10:20:00+08:00', 'draft'],
  ])('passes over and tells what says nothing of a time: %s', (text, time, rest) => {
    const told: string[] = [];
    const instant = parseDate({ text, plain: true }, shanghai, 'utc', (odd) => told.push(odd));
    expect(instant === null ? null : shanghai.format(instant)).toBe(time);
    expect(told).toEqual([rest]);
  });

  it.each([
    ['2024-01-05 10:20 (UTC)', '10:20'],
    ['2024-01-05 10:20 +0800 (CST)', '02:20'],
    ['Fri Jan 5 10:20:30 CST 2024', '16:20'],
    ['20240105T102030Z', '10:20'],
    ['20240105 1020 -0500', '15:20'],
    ['20240105T1020[+8:EST]', '15:20'],
    ['2024-01-05 10:20 +08', '02:20'],
    ['2024-01-05 10:20 a', '09:20'],
    ['2024-01-05 10:20 N', '11:20'],
  ])('has a zone that counts, and nothing is told: %s', (text, utc) => {
    const told: string[] = [];
    const instant = parseDate({ text, plain: false }, shanghai, 'utc', (odd) => told.push(odd));
    expect(new Date(instant ?? 0).toISOString().slice(0, 16)).toBe(`2024-01-05T${utc}`);
    expect(told).toEqual([]);
  });

  it.each([
    ['+8', '02:20', '10:20'],
    ['+080', '02:20', '10:20'],
    ['-00:30', '09:50', '10:50'],
  ])('has an offset %s that YAML reads in its own way', (offset, yaml, quoted) => {
    const at = (isPlain: boolean) => {
      const text = `2024-01-05 10:20:30 ${offset}`;
      const instant = parseDate({ text, plain: isPlain }, zoneOf('UTC'), 'utc') ?? 0;
      return new Date(instant).toISOString().slice(11, 16);
    };
    expect([at(true), at(false)]).toEqual([yaml, quoted]);
  });

  it.each([
    ['Europe/Berlin', '2024-07-05 10:20 CET', '2024-07-05T11:20:00+02:00'],
    ['Europe/Berlin', '2024-01-05 10:20 CEST', '2024-01-05T09:20:00+01:00'],
    ['Europe/London', '2024-01-05 10:20 BST', '2024-01-05T09:20:00+00:00'],
    ['Europe/London', '2024-01-05 10:20 CET', '2024-01-05T10:20:00+00:00'],
    ['Asia/Shanghai', '2024-01-05 10:20 CET', '2024-01-05T10:20:00+08:00'],
    ['Australia/Sydney', '2024-07-05 10:20 AEDT', '2024-07-05T09:20:00+10:00'],
    ['Asia/Kolkata', '2024-01-05 10:20 IST', '2024-01-05T10:20:00+05:30'],
    ['America/New_York', '2024-01-05 10:20 CST', '2024-01-05T11:20:00-05:00'],
  ])('knows a name of the clocks of %s: %s', (name, text, time) => {
    const zone = zoneOf(name);
    expect(zone.format(parseDate({ text, plain: true }, zone, 'utc') ?? 0)).toBe(time);
  });

  it.each([
    ...[
      '2024-01',
      '2024.01',
      '2024-W05-1',
      '2024-367',
      '2023-366',
      'Fri 10:20',
      '10:20 Jan 5 2024',
    ],
    ...['20240105, 10:20', '5 Jan 44 BC', '2024-01-05 BC', '2024-01-05 10:20 +2400', '2024 1 5'],
    ...['January 5', '1/5', '--01-05', '5th', '9999-12-31 23:00 -0800'],
  ])('is none, or would take its year from the day of reading: %s', (text) => {
    expect([plain(text), inQuotes(text)]).toEqual([null, null]);
  });

  it('is none when it is longer than any', () => {
    expect(inQuotes(`2024-01-05${' x'.repeat(36)}`)).toBeNull();
    expect(inQuotes(`2024-01-05${' x'.repeat(35)}`)).not.toBeNull();
  });

  it.each([
    ...['昨天', '+0800', '', '10:00', '2022', '2022-13-01', '2022-00-10', '2022-02-32'],
    ...['2022-02-09 25:00:00', '2022-02-09 10:60:00', '13 pm May 2024', 'Maybe 3'],
    '9'.repeat(500),
  ])('is none: %s', (text) => {
    expect([plain(text), inQuotes(text)]).toEqual([null, null]);
  });

  it('knows leap days', () => {
    expect(plain('2024-02-29')).toBe('2024-02-29T00:00:00+08:00');
  });
});

const zoneNames = [
  ...[
    'Asia/Shanghai',
    'America/New_York',
    'Europe/London',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  ],
  ...['America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca', 'America/St_Johns', 'UTC'],
];
/** Whole seconds from 1940 to 2099: St. John's had an offset with seconds until 1935. */
const instants = fc
  .integer({ min: -946_771_200, max: 4_102_444_799 })
  .map((seconds) => seconds * 1000);

describe('a zone', () => {
  it('shows the clock that Intl shows', () => {
    const clocks = new Map(
      zoneNames.map((timeZone) => [
        timeZone,
        new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
      ]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...zoneNames), instants, (name, instant) => {
        const shown = zoneOf(name).format(instant).slice(0, 19).replace('T', ' ');
        expect(shown).toBe(clocks.get(name)?.format(instant));
      }),
      { numRuns: 3000 },
    );
  });

  it('writes times that mean the same instant when read again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zoneNames), instants, (name, instant) => {
        const zone = zoneOf(name);
        const time = zone.format(instant);
        expect(Date.parse(time)).toBe(instant);
        for (const naive of ['utc', 'site'] as const) {
          expect(parseDate({ text: time, plain: true }, zone, naive)).toBe(instant);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds an instant at which its clock shows what was asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zoneNames), instants, (name, instant) => {
        const zone = zoneOf(name);
        const clock = zone.format(instant).slice(0, 19);
        const found = zone.fromWall(Date.parse(`${clock}Z`));
        expect(zone.format(found).slice(0, 19)).toBe(clock);
        expect(found).toBeGreaterThanOrEqual(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it('moves on by the gap when clocks skip an hour, and takes the later of two', () => {
    const zone = zoneOf('America/New_York');
    const at = (text: string) => zone.format(zone.fromWall(Date.parse(`${text}Z`)));
    expect(at('2024-03-10T02:30:00')).toBe('2024-03-10T03:30:00-04:00');
    expect(at('2024-11-03T01:30:00')).toBe('2024-11-03T01:30:00-05:00');
  });

  it('remembers summer time of long ago', () => {
    expect(shanghai.format(Date.parse('1988-07-01T00:00:00Z'))).toBe('1988-07-01T09:00:00+09:00');
    expect(shanghai.format(Date.parse('1890-01-01T00:00:00Z'))).toMatch(/\+08:05$/);
  });

  it('does not take the year 150 for another', () => {
    const wall = wallTime({ year: 150, month: 1, day: 2, hour: 3, minute: 4, second: 5 });
    expect(new Date(wall).toISOString()).toBe('0150-01-02T03:04:05.000Z');
  });

  it('is refused by a name that Intl does not know', () => {
    expect(() => zoneOf('Mars/Olympus')).toThrow(RangeError);
  });
});
