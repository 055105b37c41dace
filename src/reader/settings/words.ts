import type { Pref, Prefs } from '../prefs/prefs.ts';
import type { WordsOf } from '../words/useWordsOf.ts';

type SettingsWords = {
  [Name in Pref]: { name: string; values: Record<Prefs[Name], string> };
};

/** What the preferences are called. */
export const SETTINGS_WORDS: WordsOf<SettingsWords> = {
  zh: {
    theme: {
      name: '颜色',
      values: { system: '跟随系统', light: '浅色', sepia: '米色', dark: '深色' },
    },
    density: { name: '列表', values: { comfortable: '宽松', compact: '紧凑' } },
    words: { name: '界面语言', values: { paper: '跟随报纸', zh: '中文', en: 'English' } },
    keys: { name: '快捷键', values: { on: '开', off: '关' } },
  },
  en: {
    theme: {
      name: 'Colours',
      values: { system: 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
    },
    density: { name: 'Lists', values: { comfortable: 'Comfortable', compact: 'Compact' } },
    words: {
      name: 'Language of the interface',
      values: { paper: 'As the paper', zh: '中文', en: 'English' },
    },
    keys: { name: 'Keys', values: { on: 'On', off: 'Off' } },
  },
};

/** What the button says that shows all keys. */
export const ALL_KEYS: WordsOf<string> = { zh: '查看全部快捷键…', en: 'Show all keys…' };
