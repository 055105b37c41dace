import type { Opened } from './scene.ts';

const KEY = 'kanbao.opened.1';
const MOST = 20;

/** The articles that were opened last, the newest first: those that are not kept yet, given newest last, and those of earlier. */
export function opened(justOpened: readonly Opened[]): Opened[] {
  const all = [...justOpened.toReversed(), ...kept()];
  const newest = new Map<string, Opened>();
  for (const { url, title } of all) if (!newest.has(url)) newest.set(url, { url, title });
  return [...newest.values()].slice(0, MOST);
}

/** Keeps them for the next visits, and takes out what is kept. Without storage they hold until the page is closed. */
export function keepOpened(justOpened: Opened[]): void {
  if (justOpened.length === 0) return;
  const all = opened(justOpened);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
    justOpened.length = 0;
  } catch (error) {
    justOpened.splice(0, justOpened.length, ...all.reverse());
    console.info('What was opened could not be kept:', error);
  }
}

/** What storage holds otherwise is passed over. */
function kept(): Opened[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isOpened) : [];
  } catch (error) {
    console.info('What was opened could not be read:', error);
    return [];
  }
}

function isOpened(value: Partial<Opened> | null): value is Opened {
  return typeof value?.url === 'string' && typeof value.title === 'string';
}
