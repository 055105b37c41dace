import type { Timeline } from '../../manifest/types.ts';
import { yearsOf } from '../filter/days.ts';
import { shortMonth } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';

interface MonthJumpProps {
  timeline: Timeline;
  month: string;
  onJump(month: string): void;
}

/** Two lists to jump to any year and month that the timeline reaches. */
export function MonthJump({ timeline, month, onJump }: MonthJumpProps) {
  const words = useWords();
  const [year = '', number = ''] = month.split('-');
  // The month on show may lie outside the archive: days without articles can be asked for too.
  const years = [...new Set([...yearsOf(timeline), year])].sort().reverse();
  return (
    <div className="month-jump">
      <select
        aria-label={words.year}
        value={year}
        onChange={(event) => onJump(`${event.target.value}-${number}`)}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {words.thisYear(each)}
          </option>
        ))}
      </select>
      <select
        aria-label={words.month}
        value={number}
        onChange={(event) => onJump(`${year}-${event.target.value}`)}
      >
        {Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')).map((each) => (
          <option key={each} value={each}>
            {shortMonth(words, Number(each))}
          </option>
        ))}
      </select>
    </div>
  );
}
