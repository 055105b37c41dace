import { lastOfMonth } from './days.ts';
import { Field } from './field.ts';
import type { DayCount, Run, Timeline } from './types.ts';

/** A timeline as its file has it: days packed by month, so that thousands of them are small. */
export type TimelineFile = { months: [month: string, counts: number[]][] } & (
  | { pages: readonly Run[] }
  | { chapters: readonly Run[] }
);

/** Packs a timeline into what its file holds. */
export function writeTimeline({ days, ...runs }: Timeline): TimelineFile {
  const months: [string, number[]][] = [];
  for (const [day, count] of days) {
    const month = day.slice(0, 7);
    const date = Number(day.slice(8));
    let last = months.at(-1);
    if (last?.[0] !== month) {
      // The newest day comes first: it says how long the list is.
      last = [month, Array<number>(date).fill(0)];
      months.push(last);
    }
    last[1][date - 1] = count;
  }
  return { months, ...runs };
}

/** Reads a timeline; throws `ManifestError`. */
export function readTimeline(value: unknown, file: string): Timeline {
  const field = Field.of(value, file);
  const days = readMonths(field.get('months'));
  const chapters = field.get('chapters');
  return chapters.value === undefined
    ? { days, pages: readRuns(field.get('pages')) }
    : { days, chapters: readRuns(chapters) };
}

/** Reads a chapter, a run of pages; throws `ManifestError`. */
export function readChapter(value: unknown, file: string): Run[] {
  return readRuns(Field.of(value, file));
}

function readRuns(field: Field): Run[] {
  return field.list((item): Run => {
    const [file, count] = item.pair('a pair of hash and count');
    return [file.hash(), count.count()];
  });
}

function readMonths(field: Field): DayCount[] {
  let newer = '9999-99';
  const months = field.list((item) => {
    const [name, counts] = item.pair('a pair of month and counts');
    const month = name.month();
    // Days are looked up by halving.
    if (month >= newer) return name.fail('a month before the one above it');
    newer = month;
    return daysOf(month, counts);
  });
  return months.flat();
}

/** Days of a month that have articles, newest first. */
function daysOf(month: string, field: Field): DayCount[] {
  const counts = field.list((item) => item.count());
  if (counts.length > Number(lastOfMonth(month).slice(8))) return field.fail('days of one month');
  const days = counts.map(
    (count, i): DayCount => [`${month}-${String(i + 1).padStart(2, '0')}`, count],
  );
  return days.filter(([, count]) => count > 0).reverse();
}
