import { LazyPart } from '../data/lazyPart.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { SheetButton } from './SheetButton.tsx';

const settingsPanel = new LazyPart(
  'SettingsPanel',
  async () => (await import('../settings/SettingsPanel.tsx')).SettingsPanel,
);

const ICON = (
  <>
    <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
    <circle cx="15.5" cy="7" r="2.5" />
    <circle cx="8.5" cy="17" r="2.5" />
  </>
);

/** The reader's preferences, behind a button in the masthead. */
export function Settings() {
  const words = useWords();
  const SettingsPanel = settingsPanel.get();
  return (
    <SheetButton name={words.settings} icon={ICON}>
      {() => <SettingsPanel />}
    </SheetButton>
  );
}
