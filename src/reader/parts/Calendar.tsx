import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { addDays, addMonths } from '../../manifest/days.ts';
import type { Day, Timeline } from '../../manifest/types.ts';
import { dayStep } from '../filter/dayStep.ts';
import { type Range, type Span, stretched } from '../filter/filter.ts';
import { countsOf, shade, weeksOf } from '../filter/monthGrid.ts';
import { longDay, longMonth } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { MonthJump } from './MonthJump.tsx';

interface CalendarProps {
  timeline: Timeline;
  chosen: Span | null;
  today: Day;
  onChoose(range: Range): void;
}

/**
 * One month, each day shaded by its articles. A click takes a day, with Shift
 * it stretches the range to it; days without articles cannot be chosen.
 * One stop for Tab; the keys of a date picker move between the days that have articles, and to other months.
 */
export function Calendar({ timeline, chosen, today, onChoose }: CalendarProps) {
  const words = useWords();
  const newest = timeline.days[0]?.[0] ?? today;
  const start = chosen && chosen.to < newest ? chosen.to : newest;
  const [month, setMonth] = useState(start.slice(0, 7));
  const grid = useRef<HTMLTableElement>(null);
  const counts = countsOf(timeline, month);
  const most = Math.max(1, ...counts.values());
  const stop = tabStop(counts, chosen);
  const oldestMonth = (timeline.days.at(-1)?.[0] ?? today).slice(0, 7);
  const newestMonth = newest.slice(0, 7);

  const choose = (day: Day, stretch: boolean) => {
    onChoose(stretch && chosen ? stretched(chosen, day) : { from: day, to: day });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = event.target instanceof HTMLElement && event.target.dataset.day;
    const to = from && dayStep(event.key, from, (day) => counts.has(day));
    if (!to) return;
    event.preventDefault();
    const back = to < from ? -1 : 1;
    let next = to.slice(0, 7);
    while (next !== month && countsOf(timeline, next).size === 0) {
      next = addMonths(next, back);
      if (next < oldestMonth || next > newestMonth) return;
    }
    // Drawn at once, so that the focus has a day to go to.
    flushSync(() => setMonth(next));
    const days = [...(grid.current?.querySelectorAll<HTMLElement>('[data-day]:enabled') ?? [])];
    nearest(days, to)?.focus();
  };

  return (
    <div className="calendar">
      <div className="calendar-head">
        <button
          type="button"
          className="icon-button"
          aria-label={words.previousMonth}
          disabled={month <= oldestMonth}
          onClick={() => setMonth(addMonths(month, -1))}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M14 6l-6 6 6 6" />
          </svg>
        </button>
        <MonthJump timeline={timeline} month={month} onJump={setMonth} />
        <button
          type="button"
          className="icon-button"
          aria-label={words.nextMonth}
          disabled={month >= newestMonth}
          onClick={() => setMonth(addMonths(month, 1))}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M10 6l6 6-6 6" />
          </svg>
        </button>
      </div>
      <table ref={grid} aria-label={longMonth(words, month)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {words.weekdays.map((name, i) => (
              <th key={i} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day)}>
              {week.map((day, i) => (
                <td key={day ?? `blank-${i}`}>
                  {day && (
                    <button
                      type="button"
                      className="calendar-day"
                      data-day={day}
                      data-shade={shade(counts.get(day) ?? 0, most)}
                      data-future={day > today || undefined}
                      aria-current={day === today ? 'date' : undefined}
                      aria-pressed={chosen !== null && chosen.from <= day && day <= chosen.to}
                      aria-label={`${longDay(words, day)}, ${words.articles(counts.get(day) ?? 0)}`}
                      tabIndex={day === stop ? 0 : -1}
                      disabled={!counts.has(day)}
                      onClick={(event) => choose(day, event.shiftKey)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className="preset month-preset"
        disabled={counts.size === 0}
        onClick={() =>
          onChoose({ from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) })
        }
      >
        <span>{longMonth(words, month)}</span>
        <span className="count">
          {[...counts.values()].reduce((sum, n) => sum + n, 0).toLocaleString(words.lang)}
        </span>
      </button>
    </div>
  );
}

/** Of the buttons of days, in order, the first from a day on; else the last. */
function nearest(days: readonly HTMLElement[], day: Day): HTMLElement | undefined {
  return days.find(({ dataset }) => (dataset.day ?? '') >= day) ?? days.at(-1);
}

/** The day that Tab reaches: the chosen one, else the newest with articles. */
function tabStop(counts: Map<Day, number>, chosen: Span | null): Day | undefined {
  if (chosen && counts.has(chosen.to)) return chosen.to;
  return counts.keys().next().value;
}
