import { useEffect } from 'react';

/** Names the page in the browser's tab and history while `active`. */
export function useTitle(title: string, active = true): void {
  useEffect(() => {
    if (active) document.title = title;
  }, [title, active]);
}
