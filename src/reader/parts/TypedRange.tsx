import { useId, useState } from 'react';
import { isDay } from '../../manifest/days.ts';
import { isOpen, type Range, type Span } from '../filter/filter.ts';
import { useWords } from '../words/WordsProvider.tsx';

interface TypedRangeProps {
  range: Span | null;
  onChoose(range: Range | null): void;
}

const NO_DAY = '';

/** Two fields for a first and a last day; either may stay empty. */
export function TypedRange({ range, onChoose }: TypedRangeProps) {
  const words = useWords();
  const id = useId();
  const [from, setFrom] = useState(shown(range?.from));
  const [to, setTo] = useState(shown(range?.to));
  const fields = [
    { name: 'from', label: words.from, value: from, change: setFrom },
    { name: 'to', label: words.to, value: to, change: setTo },
  ];
  return (
    <form
      className="typed-range"
      onSubmit={(event) => {
        event.preventDefault();
        const days = { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
        onChoose(days.from || days.to ? days : null);
      }}
    >
      {fields.map(({ name, label, value, change }) => (
        <label key={name} htmlFor={`${id}${name}`}>
          <span>{label}</span>
          <input
            id={`${id}${name}`}
            type="date"
            value={value}
            onChange={(event) => change(event.target.value)}
          />
        </label>
      ))}
      <button type="submit" className="button">
        {words.apply}
      </button>
    </form>
  );
}

/** An open end of a range is an empty field. */
function shown(day: string | undefined): string {
  return day === undefined || isOpen(day) ? NO_DAY : day;
}
