import { useEffect } from 'react';
import { usePrefs } from './prefs.ts';

/** Puts the chosen colours on the page; `system` leaves them to the style sheet. */
export function useTheme(): void {
  const { theme } = usePrefs();
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
}
