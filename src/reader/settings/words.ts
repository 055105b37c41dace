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
    size: { name: '字号', values: { small: '小', medium: '中', large: '大', huge: '特大' } },
    measure: { name: '行长', values: { narrow: '窄', medium: '适中', wide: '宽' } },
    leading: { name: '行距', values: { tight: '密', normal: '适中', loose: '疏' } },
    face: { name: '字体', values: { paper: '随语言', serif: '宋体', sans: '黑体' } },
    paragraphs: { name: '分段', values: { apart: '段间空行', indent: '首行缩进' } },
    script: {
      name: '简繁',
      values: { written: '原文', simplified: '简体', traditional: '繁體' },
    },
    words: { name: '界面语言', values: { paper: '跟随报纸', zh: '中文', en: 'English' } },
    keys: { name: '快捷键', values: { on: '开', off: '关' } },
  },
  en: {
    theme: {
      name: 'Colours',
      values: { system: 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
    },
    density: { name: 'Lists', values: { comfortable: 'Comfortable', compact: 'Compact' } },
    size: {
      name: 'Size of the text',
      values: { small: 'Small', medium: 'Medium', large: 'Large', huge: 'Huge' },
    },
    measure: {
      name: 'Length of the lines',
      values: { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' },
    },
    leading: {
      name: 'Room between lines',
      values: { tight: 'Tight', normal: 'Normal', loose: 'Loose' },
    },
    face: {
      name: 'Typeface',
      values: { paper: 'As the language', serif: 'Serif', sans: 'Sans serif' },
    },
    paragraphs: { name: 'Paragraphs', values: { apart: 'Apart', indent: 'Indented' } },
    script: {
      name: 'Chinese characters',
      values: { written: 'As written', simplified: 'Simplified', traditional: 'Traditional' },
    },
    words: {
      name: 'Language of the interface',
      values: { paper: 'As the paper', zh: '中文', en: 'English' },
    },
    keys: { name: 'Keys', values: { on: 'On', off: 'Off' } },
  },
};

/** What the button says that shows what is kept for times without a network. */
export const OFFLINE_SETTINGS: WordsOf<string> = { zh: '离线阅读…', en: 'Reading offline…' };

/** What the button says that shows all keys. */
export const ALL_KEYS: WordsOf<string> = { zh: '查看全部快捷键…', en: 'Show all keys…' };
