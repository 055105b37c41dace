import { useRef } from 'react';
import { type Prefs, setPrefs, usePrefs } from '../prefs/prefs.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { Sheet, type SheetHandle } from './Sheet.tsx';

const THEMES: readonly Prefs['theme'][] = ['system', 'light', 'dark'];
const LANGUAGES: readonly Prefs['words'][] = ['paper', 'zh', 'en'];

/** The reader's preferences, behind a button in the masthead. */
export function Settings() {
  const words = useWords();
  const prefs = usePrefs();
  const sheet = useRef<SheetHandle>(null);
  return (
    <div className="settings">
      <button
        type="button"
        className="icon-button"
        aria-label={words.settings}
        aria-haspopup="dialog"
        onClick={() => sheet.current?.open()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
          <circle cx="15.5" cy="7" r="2.5" />
          <circle cx="8.5" cy="17" r="2.5" />
        </svg>
      </button>
      <Sheet ref={sheet} title={words.settings}>
        <Choice
          legend={words.theme}
          names={words.themes}
          values={THEMES}
          value={prefs.theme}
          onChange={(theme) => setPrefs({ theme })}
        />
        <Choice
          legend={words.language}
          names={words.languages}
          values={LANGUAGES}
          value={prefs.words}
          onChange={(words) => setPrefs({ words })}
        />
      </Sheet>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  names: Record<T, string>;
  values: readonly T[];
  value: T;
  onChange(value: T): void;
}

function Choice<T extends string>({ legend, names, values, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {values.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={legend}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          <span>{names[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
