import { useEffect, useState } from 'react';
import { showToast } from '../state/toast.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import { hasNewerShell } from './newerShell.ts';
import { OFFLINE_WORDS } from './words.ts';

/** How often a page that is seen looks for a newer worker, in ms: a small request. */
const LOOK_EACH = 15 * 60_000;

/**
 * Offers a newer build of the reader that was put up while the page is open. It
 * is taken by a reload, and not before the reader asks for it: what is open goes
 * on with the parts that the old worker keeps.
 */
export function NewShell({ registration }: { registration: ServiceWorkerRegistration }) {
  const words = useWordsOf(OFFLINE_WORDS);
  const isNewer = useNewerShell(registration);
  const take = async () => {
    if (await hasNewerShell()) location.reload();
    else showToast({ text: words.unreached });
  };
  return (
    isNewer && (
      <button type="button" className="pill new-shell" onClick={take}>
        {words.newShell}
      </button>
    )
  );
}

/** Another build brings another worker, for the worker names the files of its build. */
function useNewerShell(registration: ServiceWorkerRegistration): boolean {
  const [isNewer, setNewer] = useState(false);
  useEffect(() => {
    const compare = async () => {
      // The first worker of all is no newer one.
      if (navigator.serviceWorker.controller && (await hasNewerShell())) setNewer(true);
    };
    const look = () => {
      if (!document.hidden) registration.update().catch(noMatter);
    };
    if (registration.waiting) compare();
    registration.addEventListener('updatefound', compare);
    document.addEventListener('visibilitychange', look);
    const timer = setInterval(look, LOOK_EACH);
    return () => {
      registration.removeEventListener('updatefound', compare);
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [registration]);
  return isNewer;
}

/** Without a network there is nothing newer. */
function noMatter(error: unknown): void {
  console.info('No look for a newer reader:', error);
}
