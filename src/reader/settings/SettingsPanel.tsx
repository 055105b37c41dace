import { openKeySheet } from '../keys/press.ts';
import { CHOICES, choose, type Pref, usePrefs } from '../prefs/prefs.ts';
import { KeepingPanel } from '../state/KeepingPanel.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import { ALL_KEYS, SETTINGS_WORDS } from './words.ts';
import '../styles/settings.css';

/** Those of articles, in the order in which they are shown. */
const READING: readonly Pref[] = ['size', 'leading', 'measure', 'face', 'paragraphs'];

/** In the order in which they are shown. */
const ROWS: readonly Pref[] = ['theme', 'density', ...READING, 'words', 'keys'];

/** Values in the order in which they are shown, where the default is not the first. */
const ORDERS: Partial<Record<Pref, readonly string[]>> = {
  size: ['small', 'medium', 'large', 'huge'],
  measure: ['narrow', 'medium', 'wide'],
  leading: ['tight', 'normal', 'loose'],
};

export interface SettingsPanelProps {
  /** All preferences, or those that one chooses while reading. */
  about: 'all' | 'reading';
}

/** Preferences, each a row of choices; below all of them, the keys and what becomes of all that is kept. */
export function SettingsPanel({ about }: SettingsPanelProps) {
  const allKeys = useWordsOf(ALL_KEYS);
  if (about === 'reading') return <Choices rows={READING} />;
  return (
    <>
      <Choices rows={ROWS} />
      <button type="button" className="button all-keys" onClick={openKeySheet}>
        {allKeys}
      </button>
      <KeepingPanel />
    </>
  );
}

function Choices({ rows }: { rows: readonly Pref[] }) {
  const words = useWordsOf(SETTINGS_WORDS);
  const prefs = usePrefs();
  return rows.map((name) => {
    const values: readonly string[] = ORDERS[name] ?? CHOICES[name];
    const names: Record<string, string> = words[name].values;
    return (
      <fieldset key={name} className="choice">
        <legend>{words[name].name}</legend>
        {values.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === prefs[name]}
              onChange={() => choose(name, value)}
            />
            <span>{names[value]}</span>
          </label>
        ))}
      </fieldset>
    );
  });
}
