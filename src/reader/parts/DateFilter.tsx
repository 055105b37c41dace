import type { Day, Timeline } from '../../manifest/types.ts';
import { countIn, yearsOf } from '../filter/days.ts';
import { type Range, spanOf } from '../filter/filter.ts';
import { rangeText } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { Calendar } from './Calendar.tsx';
import { TypedRange } from './TypedRange.tsx';
import '../styles/dates.css';

/** What the list hands to the date filter. */
export interface DateFilterProps {
  /** The timeline under the chosen category: its days are counted. */
  timeline: Timeline;
  range: Range | null;
  today: Day;
  timeZone: string;
  onChoose(range: Range | null): void;
}

/** Chooses days: by preset, by calendar, or typed. Each way shows how many articles it leads to. */
export function DateFilter({ timeline, range, today, timeZone, onChoose }: DateFilterProps) {
  const words = useWords();
  const chosen = spanOf(range, today);
  return (
    <div className="date-filter">
      <Calendar timeline={timeline} chosen={range && chosen} today={today} onChoose={onChoose} />
      <ul className="presets">
        {presets(timeline, today).map((preset) => {
          const span = spanOf(preset, today);
          const count = countIn(timeline, span);
          const current = span.from === chosen.from && span.to === chosen.to;
          return (
            <li key={`${span.from} ${span.to}`}>
              <button
                type="button"
                className="preset"
                aria-pressed={current}
                disabled={count === 0 && !current}
                onClick={() => onChoose(preset)}
              >
                <span>{rangeText(words, preset, today)}</span>
                <span className="count">{count.toLocaleString(words.lang)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <TypedRange key={`${chosen.from} ${chosen.to}`} range={range && chosen} onChoose={onChoose} />
      <p className="zone-note">{words.zoneNote(timeZone)}</p>
    </div>
  );
}

/** Everything, the last days, and each year that has articles. */
function presets(timeline: Timeline, today: Day): (Range | null)[] {
  const yesterday = spanOf({ when: 'P2D' }, today).from;
  return [
    null,
    { when: 'P1D' },
    { from: yesterday, to: yesterday },
    { when: 'P7D' },
    { when: 'P30D' },
    ...yearsOf(timeline).map((year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })),
  ];
}
