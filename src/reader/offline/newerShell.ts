import { base } from '../data/base.ts';

/** After this many ms without an answer there is no server, as far as a reader can tell. */
const PATIENCE = 8_000;

/**
 * Whether the server answers, and with another build of the reader than the one
 * that runs: only then does a reload help, and never without a network, where it
 * would lose the page.
 */
export async function hasNewerShell(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(base, { cache: 'no-store', signal });
    return response.ok && isNewer(await response.text());
  } catch (error) {
    console.info('No newer reader:', error);
    return false;
  }
}

/** Whether a page of this paper names files of the shell that the open one does not. */
function isNewer(html: string): boolean {
  if (!html.includes(`<meta name="kanbao-base" content="${base}" />`)) return false;
  const named = [...html.matchAll(/ (?:src|href)="[^"]*?(assets\/[^"/]+\.(?:js|css))"/g)];
  return named.some(([, file]) => {
    return document.querySelector(`script[src$="${file}"], link[href$="${file}"]`) === null;
  });
}
