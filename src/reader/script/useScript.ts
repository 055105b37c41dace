import { useSyncExternalStore } from 'react';
import { usePrefs } from '../prefs/prefs.ts';
import { LazyScript } from './lazyScript.ts';
import { AS_WRITTEN, type Script } from './script.ts';

/** By the reader's choice. Dictionaries are large, and few readers want one. */
const SCRIPTS = {
  written: new LazyScript(async () => AS_WRITTEN),
  simplified: new LazyScript(async () => (await import('./simplified.ts')).SIMPLIFIED),
  traditional: new LazyScript(async () => (await import('./traditional.ts')).TRADITIONAL),
};

/** Shows texts in the script that the reader chose, as soon as it is here. */
export function useScript(): Script {
  const { subscribe, get } = SCRIPTS[usePrefs().script];
  return useSyncExternalStore(subscribe, get);
}

/** Asks for the chosen script again when it was lost, else null. */
export function useLostScript(): (() => void) | null {
  const { subscribe, isLost, ask } = SCRIPTS[usePrefs().script];
  return useSyncExternalStore(subscribe, isLost) ? ask : null;
}
