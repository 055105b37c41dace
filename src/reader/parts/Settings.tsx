import { useRef } from 'react';
import { LazyPart } from '../data/lazyPart.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { Later } from './Later.tsx';
import { Sheet, type SheetHandle } from './Sheet.tsx';

const settingsPanel = new LazyPart(
  'SettingsPanel',
  async () => (await import('../settings/SettingsPanel.tsx')).SettingsPanel,
);

/** The reader's preferences, behind a button in the masthead. */
export function Settings() {
  const words = useWords();
  const sheet = useRef<SheetHandle>(null);
  const SettingsPanel = settingsPanel.get();
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
        <Later>
          <SettingsPanel />
        </Later>
      </Sheet>
    </div>
  );
}
