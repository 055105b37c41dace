import { Link } from 'react-router-dom';
import type { Day, Timeline } from '../../manifest/types.ts';
import { countIn, nearestDay } from '../filter/days.ts';
import { type Filter, spanOf } from '../filter/filter.ts';
import { listPath } from '../routes.ts';
import { longDay } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';

interface EmptyListProps {
  filter: Filter;
  timeline: Timeline;
  today: Day;
  /** The filter in words. */
  what: string;
}

/** Says that nothing is here, and shows the ways out. */
export function EmptyList({ filter, timeline, today, what }: EmptyListProps) {
  const words = useWords();
  const near = nearestDay(timeline, spanOf(filter.range, today));
  if (!near) return <p className="notice">{words.emptyPaper}</p>;
  const nearSpan = { from: near, to: near };
  return (
    <div className="notice">
      <p className="notice-title">{words.noneHere}</p>
      <p>{words.noneHereHint(what)}</p>
      <ul className="ways-out">
        <li>
          <Link to={listPath({ ...filter, range: nearSpan })}>
            {words.nearest(longDay(words, near), countIn(timeline, nearSpan))}
          </Link>
        </li>
        <li>
          <Link to={listPath({ ...filter, range: null })}>{words.clearDates}</Link>
        </li>
        {filter.category !== null && (
          <li>
            <Link to={listPath({ ...filter, category: null })}>{words.clearCategory}</Link>
          </li>
        )}
      </ul>
    </div>
  );
}
