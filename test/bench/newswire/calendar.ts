import { chooser, dice, type Roll, seedOf } from '../dice.ts';

/** When a post came out, Beijing time. */
export interface Slot {
  /** `2022-02-09` */
  day: string;
  /** `18:43:57` */
  clock: string;
  /** Number among its day's posts, from 0. */
  number: number;
}

/** Days count back from here, so that an archive of any size ends on the same one. */
const LAST_DAY = Date.UTC(2022, 4, 30);
const DAY_MS = 86_400_000;

/** Posts on a Sunday, a Monday … on average: 714 a day. */
const PER_WEEKDAY = [380, 870, 850, 860, 850, 830, 360] as const;

/** Posts by the hour of Beijing, in any unit: few at night, most before and after the market's hours. */
const NIGHT_AND_MORNING = [4, 2, 1, 1, 1, 3, 14, 35, 62, 70, 62, 58];
const NOON_AND_EVENING = [38, 52, 60, 75, 70, 62, 52, 48, 42, 32, 22, 10];
const PER_HOUR = [...NIGHT_AND_MORNING, ...NOON_AND_EVENING];
const chooseHour = chooser(PER_HOUR.map((weight, hour): [number, number] => [hour, weight]));

/** The slots of an archive's newest posts, newest day first, in each day from its first post on. */
export function* slotsOf(seed: number, posts: number): Generator<Slot> {
  let left = posts;
  for (let back = 0; left > 0; back++) {
    const day = dayBefore(back);
    const count = Math.min(left, countOn(day, seed));
    const roll = dice(seedOf(seed, numberOf(day), 1));
    const clocks = Array.from({ length: count }, () => clockOf(roll)).sort();
    for (const [number, clock] of clocks.entries()) yield { day, clock, number };
    left -= count;
  }
}

/** How many posts a day has, `YYYY-MM-DD`, unless it is an archive's first one, which may be cut. */
export function countOn(day: string, seed: number): number {
  const mean = PER_WEEKDAY[new Date(day).getUTCDay()] ?? 0;
  const percent = 75 + dice(seedOf(seed, numberOf(day), 0))(51);
  return Math.round((mean * percent) / 100);
}

/** The day that is so many days before the newest (0), or after it (-1). */
export function dayBefore(back: number): string {
  return new Date(LAST_DAY - back * DAY_MS).toISOString().slice(0, 10);
}

/** The day before a day. */
export function yesterdayOf(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}

/** `20220209` of `2022-02-09`. */
export function numberOf(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** Half of the posts come in bursts, on a quarter of an hour and within a minute of it. */
function clockOf(roll: Roll): string {
  const hour = chooseHour(roll);
  const minute = roll(2) === 0 ? 15 * roll(4) : roll(60);
  return [hour, minute, roll(60)].map((part) => String(part).padStart(2, '0')).join(':');
}
