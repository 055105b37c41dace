/** What another app gets. */
export interface Handed {
  title: string;
  url: string;
}

/** Whether the system has a way to hand something to another app. */
export function hasSystemShare(): boolean {
  return 'share' in navigator;
}

/** Hands something to another app; where the system refuses, `otherwise` is the way. */
export async function systemShare(what: Handed, otherwise: () => void): Promise<void> {
  try {
    await navigator.share(what);
  } catch (error) {
    // The reader thought better of it: that is no trouble.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    console.info('The system does not share:', error);
    otherwise();
  }
}
