import { addDays } from '../../manifest/days.ts';
import type { Day, Timeline } from '../../manifest/types.ts';
import { daysIn } from '../filter/days.ts';

const FIRST: Day = '0000-01-01';
const LAST: Day = '9999-12-31';

/** The nearest day with articles after a day (`1`) or before it (`-1`), or null. */
export function dayBeside(timeline: Timeline, day: Day, step: 1 | -1): Day | null {
  const days =
    step === 1
      ? daysIn(timeline, { from: addDays(day, 1), to: LAST })
      : daysIn(timeline, { from: FIRST, to: addDays(day, -1) });
  // The newest comes first.
  return days.at(step === 1 ? -1 : 0)?.[0] ?? null;
}
