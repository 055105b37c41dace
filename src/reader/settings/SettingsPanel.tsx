import { openKeySheet } from '../keys/press.ts';
import { CHOICES, choose, type Pref, usePrefs } from '../prefs/prefs.ts';
import { KeepingPanel } from '../state/KeepingPanel.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import { ALL_KEYS, SETTINGS_WORDS } from './words.ts';
import '../styles/settings.css';

/** In the order in which they are shown. */
const ROWS: readonly Pref[] = ['theme', 'density', 'words', 'keys'];

/** All preferences, each a row of choices, and what becomes of all that is kept. */
export function SettingsPanel() {
  const words = useWordsOf(SETTINGS_WORDS);
  const allKeys = useWordsOf(ALL_KEYS);
  const prefs = usePrefs();
  const rows = ROWS.map((name) => {
    const values: readonly string[] = CHOICES[name];
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
  return (
    <>
      {rows}
      <button type="button" className="button all-keys" onClick={openKeySheet}>
        {allKeys}
      </button>
      <KeepingPanel />
    </>
  );
}
