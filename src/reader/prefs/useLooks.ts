import { useLayoutEffect } from 'react';
import { usePrefs } from './prefs.ts';

/** Puts the choices on the page, where the style sheets find them: `<html data-theme="sepia">`. */
export function useLooks(): void {
  const prefs = usePrefs();
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries(prefs)) {
      document.documentElement.dataset[name] = value;
    }
  }, [prefs]);
}
