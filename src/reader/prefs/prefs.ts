import { useSyncExternalStore } from 'react';

/** The reader's own choices. Kept in the browser, sent nowhere. A new one is a new row. */
const CHOICES = {
  /** Colours of the page. */
  theme: ['system', 'light', 'dark'],
  /** Language of the interface; `paper` follows the paper's. */
  words: ['paper', 'zh', 'en'],
} as const;

type Choices = typeof CHOICES;

/** One choice of each. */
export type Prefs = { [Name in keyof Choices]: Choices[Name][number] };

const DEFAULTS: Prefs = { theme: 'system', words: 'paper' };
const KEY = 'kanbao.prefs.1';

let prefs: Prefs = read();
const listeners = new Set<() => void>();

function read(): Prefs {
  return { ...DEFAULTS, ...valid(stored()) };
}

function stored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch (error) {
    // Storage may be forbidden, or hold what another program wrote: the defaults serve.
    console.info('Preferences could not be read:', error);
    return {};
  }
}

function valid(value: unknown): Partial<Prefs> {
  if (typeof value !== 'object' || value === null) return {};
  const record = new Map(Object.entries(value));
  const theme = CHOICES.theme.find((choice) => choice === record.get('theme'));
  const words = CHOICES.words.find((choice) => choice === record.get('words'));
  return { ...(theme && { theme }), ...(words && { words }) };
}

/** Changes preferences, at once and for the next visits. Without storage it holds until the page is closed. */
export function setPrefs(change: Partial<Prefs>): void {
  prefs = { ...prefs, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch (error) {
    console.info('Preferences could not be kept:', error);
  }
  for (const listener of listeners) listener();
}

/** The preferences now, and after each change. */
export function usePrefs(): Prefs {
  return useSyncExternalStore(subscribe, () => prefs);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const onStorage = (event: StorageEvent) => {
    if (event.key !== KEY) return;
    prefs = read();
    listener();
  };
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}
