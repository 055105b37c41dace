import { hasNewerShell } from './newerShell.ts';

/** When the page was last reloaded for want of a part, in ms; of this tab alone. */
const KEY = 'kanbao.reloaded.1';

/** A reload that did not help must not be followed by the next, in ms. */
const ONCE_IN = 30_000;

/**
 * Reloads the page when a part of it is not at the server any more, for a newer
 * build took its place. Otherwise the part is said to be missing where it would
 * stand, and is asked for again there. Returns what ends it.
 */
export function recoverLostChunks(): () => void {
  const recover = async () => {
    if (mayReload() && (await hasNewerShell())) location.reload();
  };
  window.addEventListener('vite:preloadError', recover);
  return () => window.removeEventListener('vite:preloadError', recover);
}

/** Whether it may be done now, which is noted. Never without storage: it could not be known whether it was done before. */
function mayReload(): boolean {
  try {
    const before = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - before < ONCE_IN) return false;
    sessionStorage.setItem(KEY, String(Date.now()));
    return true;
  } catch (error) {
    console.info('Not reloaded:', error);
    return false;
  }
}
