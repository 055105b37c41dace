import { useSyncExternalStore } from 'react';

/** Bounds of the list's width beside an article, in px. */
export const NARROWEST = 240;
export const WIDEST = 640;
/** What it is in the style sheet: 22 rem. */
export const USUAL = 352;

const KEY = 'kanbao.listWidth.1';

let width = valid(stored());
const listeners = new Set<() => void>();

function stored(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? Number.NaN);
  } catch (error) {
    console.info('The width of the list could not be read:', error);
    return Number.NaN;
  }
}

function valid(px: number): number | null {
  return Number.isFinite(px) ? Math.round(Math.min(WIDEST, Math.max(NARROWEST, px))) : null;
}

/** The width that the reader gave the list beside an article, in px; null for the usual one. */
export function useListWidth(): number | null {
  return useSyncExternalStore(subscribe, () => width);
}

/** Sets it, within its bounds, also for the next visits; null for the usual one. */
export function setListWidth(px: number | null): void {
  width = px === null ? null : valid(px);
  try {
    if (width === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(width));
  } catch (error) {
    console.info('The width of the list could not be kept:', error);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
