import type { ReactNode } from 'react';
import { LazyPart } from '../data/lazyPart.ts';
import type { SettingsPanelProps } from '../settings/SettingsPanel.tsx';
import { useWords } from '../words/WordsProvider.tsx';
import { SheetButton } from './SheetButton.tsx';

const settingsPanel = new LazyPart<SettingsPanelProps>(
  'SettingsPanel',
  async () => (await import('../settings/SettingsPanel.tsx')).SettingsPanel,
);

const SLIDERS = (
  <>
    <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
    <circle cx="15.5" cy="7" r="2.5" />
    <circle cx="8.5" cy="17" r="2.5" />
  </>
);

/** A capital and a small letter. */
const LETTERS = <path d="M3 18l5-12 5 12M4.7 14h6.6M21 18v-6M21 15a3 3 0 1 1-6 0 3 3 0 0 1 6 0z" />;

/** All preferences, behind a button in the masthead. */
export function Settings() {
  return <PreferencesButton name={useWords().settings} about="all" icon={SLIDERS} />;
}

/** The preferences that one chooses while reading, behind a button beside an article. */
export function ReadingLooks() {
  return <PreferencesButton name={useWords().looks} about="reading" icon={LETTERS} />;
}

interface PreferencesButtonProps extends SettingsPanelProps {
  name: string;
  icon: ReactNode;
}

function PreferencesButton({ name, icon, about }: PreferencesButtonProps) {
  const SettingsPanel = settingsPanel.get();
  return (
    <SheetButton name={name} icon={icon}>
      {() => <SettingsPanel about={about} />}
    </SheetButton>
  );
}
