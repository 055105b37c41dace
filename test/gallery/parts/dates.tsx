import type { Span } from '../../../src/reader/filter/filter.ts';
import { Calendar } from '../../../src/reader/parts/Calendar.tsx';
import { DateFilter } from '../../../src/reader/parts/DateFilter.tsx';
import { TypedRange } from '../../../src/reader/parts/TypedRange.tsx';
import { DAY, nothing, type Part, type Sample, TODAY } from '../part.ts';

/** How days are chosen. */
export const DATES: readonly Part[] = [
  {
    part: 'Date filter',
    states: [
      { state: 'nothing chosen', show: (sample) => filterOf(sample, null) },
      { state: 'a day chosen', show: (sample) => filterOf(sample, DAY) },
    ],
  },
  {
    part: 'Calendar',
    states: [
      { state: 'nothing chosen', show: (sample) => calendarOf(sample, null) },
      { state: 'a range chosen', show: (sample) => calendarOf(sample, DAYS) },
    ],
  },
  {
    part: 'Typed range',
    states: [
      { state: 'empty', show: () => <TypedRange range={null} onChoose={nothing} /> },
      { state: 'filled in', show: () => <TypedRange range={DAY} onChoose={nothing} /> },
    ],
  },
];

const DAYS = { from: '2026-11-10', to: '2026-11-18' };

function filterOf({ timeline }: Sample, range: Span | null) {
  return (
    <DateFilter
      timeline={timeline}
      range={range}
      today={TODAY}
      timeZone="Asia/Shanghai"
      onChoose={nothing}
    />
  );
}

function calendarOf({ timeline }: Sample, chosen: Span | null) {
  return <Calendar timeline={timeline} chosen={chosen} today={TODAY} onChoose={nothing} />;
}
