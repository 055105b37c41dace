import { wallTime, type Zone } from '../zone.ts';

const MS_PER_MINUTE = 60_000;

/** Zones that RFC 822 names, in hours east of UTC: `CST` is US Central wherever it is written. */
const RFC_NAMES = new Map(
  Object.entries({
    ...{ UTC: 0, UT: 0, GMT: 0, Z: 0 },
    ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
  }),
);
/** Letters of the military, in minutes: A to M without J count hours east, N to Y west. */
const LETTERS = new Map([
  ...[...'ABCDEFGHIKLM'].map((letter, index) => [letter, (index + 1) * 60] as const),
  ...[...'NOPQRSTUVWXY'].map((letter, index) => [letter, (index + 1) * -60] as const),
]);

/** What clocks are called in winter, or all year, and in summer, by minutes east of UTC in winter. */
const LOCAL_NAMES = new Map<number, [winter: string[], summer: string[]]>([
  [-660, [['SST'], []]],
  [-600, [['HST'], ['HDT']]],
  [-540, [['AKST'], ['AKDT']]],
  [-240, [['AST'], ['ADT']]],
  [-210, [['NST'], ['NDT']]],
  [0, [['WET'], ['WEST', 'BST']]],
  [60, [['CET', 'WAT'], ['CEST']]],
  [
    120,
    [
      ['EET', 'IST', 'SAST', 'CAT'],
      ['EEST', 'IDT'],
    ],
  ],
  [180, [['MSK', 'EAT'], []]],
  [300, [['PKT'], []]],
  [330, [['IST'], []]],
  [420, [['WIB'], []]],
  [480, [['HKT', 'AWST', 'WITA'], []]],
  [540, [['JST', 'KST', 'WIT'], []]],
  [570, [['ACST'], ['ACDT']]],
  [600, [['AEST', 'CHST'], ['AEDT']]],
  [720, [['NZST'], ['NZDT']]],
]);

/** `+0800`, `+08:00`, `+08`, `+08:05:43`; `+8` is none. */
const OFFSET = /^([-+])(\d\d)(?:(:?)(\d\d)(?:\3(\d\d))?)?$/;

/** Minutes by which the zone's own clock is called so in that year; null when it never is. */
function localOffset(name: string, zone: Zone, year: number): number | null {
  const [january, july] = [1, 7].map((month) => {
    const wall = wallTime({ year, month, day: 1, hour: 0, minute: 0, second: 0 });
    return (wall - zone.fromWall(wall)) / MS_PER_MINUTE;
  }) as [number, number];
  const winter = Math.min(january, july);
  const summer = Math.max(january, july);
  const [ofWinter, ofSummer] = LOCAL_NAMES.get(winter) ?? [[], []];
  if (ofWinter.includes(name)) return winter;
  return summer > winter && ofSummer.includes(name) ? summer : null;
}

/**
 * Minutes east of UTC that a zone behind a clock means to Ruby; null for one that it
 * passes over. It knows the names of RFC 822 and those of the site's own clock, for
 * `IST` or `BST` are several; `GMT+8` and `+8` it does not read.
 */
export function zoneOffset(text: string, zone: Zone, year: number): number | null {
  const name = text.toUpperCase();
  const [, sign, hours, , minutes = 0, seconds = 0] = OFFSET.exec(name) ?? [];
  if (hours !== undefined) {
    const size = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
    return sign === '-' ? -size : size;
  }
  const named = RFC_NAMES.get(name);
  if (named !== undefined) return named * 60;
  if (name.length > 1) return localOffset(name, zone, year);
  return LETTERS.get(name) ?? null;
}
