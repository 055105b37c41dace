import { useEdition } from '../data/edition.tsx';
import { openKeySheet } from '../keys/press.ts';
import { CHOICES, choose, type Pref, usePrefs } from '../prefs/prefs.ts';
import { useLostScript } from '../script/useScript.ts';
import { KeepingPanel } from '../state/KeepingPanel.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { OfflineSettings } from './OfflineSettings.tsx';
import { ALL_KEYS, SETTINGS_WORDS } from './words.ts';
import '../styles/settings.css';

/** Those of articles, in the order in which they are shown. */
const READING: readonly Pref[] = ['size', 'leading', 'measure', 'face', 'paragraphs', 'script'];

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
      <OfflineSettings />
      <KeepingPanel />
    </>
  );
}

function Choices({ rows }: { rows: readonly Pref[] }) {
  const words = useWordsOf(SETTINGS_WORDS);
  const prefs = usePrefs();
  const hasScripts = useHasScripts();
  return rows.map((name) => {
    if (name === 'script' && !hasScripts) return null;
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
        {name === 'script' && <LostScript />}
      </fieldset>
    );
  });
}

/** Whether there is Chinese to be read: in the paper, or in what the interface says. */
function useHasScripts(): boolean {
  const { manifest } = useEdition();
  const { script } = usePrefs();
  const { lang } = useWords();
  // Who has chosen one can take it back.
  return [manifest.site.lang, lang].some((each) => each.startsWith('zh')) || script !== 'written';
}

/** Says that the characters did not come, and asks for them again. */
function LostScript() {
  const words = useWords();
  const askAgain = useLostScript();
  return (
    <p className="choice-lost" role="status">
      {askAgain && (
        <>
          {words.failed}{' '}
          <button type="button" className="button" onClick={askAgain}>
            {words.retry}
          </button>
        </>
      )}
    </p>
  );
}
