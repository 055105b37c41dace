import { addDays, dayIn } from '../../manifest/days.ts';
import type { Day, Manifest } from '../../manifest/types.ts';
import { type Filter, isOpen, spanOf } from '../filter/filter.ts';
import { EARLIEST, type Marks, MOST_STRETCHES, type Stretch } from './markSet.ts';
import { marks } from './marks.ts';

/**
 * Marks all articles of a list up to a time as read. `scope` is the slug of a
 * category, or '' for everything; times in ms since 1970. Returns what undoes it.
 */
export function markAllRead(scope: string, time: number, from = EARLIEST): () => void {
  const before = marks.get().stretches;
  const at = Math.max(Date.now(), latestOf(marks.get()) + 1);
  const stretch: Stretch = [scope, from, time, at];
  marks.update((now) => withStretches(now, [stretch]));
  return () => {
    marks.update(({ seen, stretches }) => {
      const others = stretches.filter((other) => !isSame(other, stretch));
      // Those that it had made needless come back.
      return withStretches({ seen, stretches: others }, before);
    });
  };
}

/** The times between which a list shows articles, in ms: what `markAllRead` takes. */
export function timesOf(
  { category, range }: Filter,
  { site, categories }: Manifest,
  now: number,
): { from: number; to: number } {
  // The reader's clock may be slow: the newest article counts, too.
  const own = categories.filter(({ slug }) => category === null || slug === category);
  const newest = Math.max(now, ...own.map(({ latest }) => Date.parse(latest)));
  const span = spanOf(range, dayIn(site.timeZone, now));
  return {
    from: isOpen(span.from) ? EARLIEST : startOf(site.timeZone, span.from),
    to: isOpen(span.to) ? newest : startOf(site.timeZone, addDays(span.to, 1)) - 1,
  };
}

/** Marks with more stretches: those that another makes needless are let go of, and the oldest beyond a bound. */
export function withStretches(marks: Marks, more: readonly Stretch[]): Marks {
  const all: Stretch[] = [];
  for (const stretch of [...marks.stretches, ...more]) {
    if (!all.some((other) => isSame(other, stretch))) all.push(stretch);
  }
  const needed = all.filter((stretch) => !all.some((other) => holds(other, stretch)));
  return { ...marks, stretches: needed.sort(inOrder).slice(-MOST_STRETCHES) };
}

/** Whether a stretch is of no more use beside another. */
function holds(other: Stretch, stretch: Stretch): boolean {
  const [scope, from, to, at] = stretch;
  const isWider = other[1] <= from && other[2] >= to && other[3] >= at;
  return isWider && other[0] === scope && !isSame(other, stretch);
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.every((part, i) => part === b[i]);
}

function inOrder(a: Stretch, b: Stretch): number {
  return a[3] - b[3] || a[2] - b[2] || a[1] - b[1] || (a[0] < b[0] ? -1 : 1);
}

/** When something was last marked at once, or kept unread. */
function latestOf({ seen, stretches }: Marks): number {
  let latest = 0;
  for (const at of seen.values()) latest = Math.max(latest, at);
  for (const [, , , at] of stretches) latest = Math.max(latest, at);
  return latest;
}

const HOUR = 3_600_000;

/** When a day begins in a zone: zones are no more than 14 hours from UTC. */
function startOf(timeZone: string, day: Day): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  let before = midnight - 15 * HOUR;
  let within = midnight + 15 * HOUR;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayIn(timeZone, middle) < day) before = middle;
    else within = middle;
  }
  return within;
}
