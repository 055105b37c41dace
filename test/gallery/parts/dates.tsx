import { Calendar } from '../../../src/reader/parts/Calendar.tsx';
import { DateFilter } from '../../../src/reader/parts/DateFilter.tsx';
import { TypedRange } from '../../../src/reader/parts/TypedRange.tsx';
import { DAY, nothing, type Part, TODAY } from '../part.ts';

/** How days are chosen. */
export const DATES: readonly Part[] = [
  {
    part: 'Date filter',
    states: [
      {
        state: 'nothing chosen',
        show: ({ timeline }) => (
          <DateFilter
            timeline={timeline}
            range={null}
            today={TODAY}
            timeZone="Asia/Shanghai"
            onChoose={nothing}
          />
        ),
      },
      {
        state: 'a day chosen',
        show: ({ timeline }) => (
          <DateFilter
            timeline={timeline}
            range={DAY}
            today={TODAY}
            timeZone="Asia/Shanghai"
            onChoose={nothing}
          />
        ),
      },
    ],
  },
  {
    part: 'Calendar',
    states: [
      {
        state: 'nothing chosen',
        show: ({ timeline }) => (
          <Calendar timeline={timeline} chosen={null} today={TODAY} onChoose={nothing} />
        ),
      },
      {
        state: 'a range chosen',
        show: ({ timeline }) => (
          <Calendar
            timeline={timeline}
            chosen={{ from: '2026-11-10', to: '2026-11-18' }}
            today={TODAY}
            onChoose={nothing}
          />
        ),
      },
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
