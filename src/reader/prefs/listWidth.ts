import { keep } from './keep.ts';

/** Bounds of the list's width beside an article, in px. */
export const NARROWEST = 240;
export const WIDEST = 640;
/** What it is in the style sheet: 22 rem. */
export const USUAL = 352;

const listWidth = keep('kanbao.listWidth.1', valid, (px) => px);

function valid(value: unknown): number | null {
  if (typeof value !== 'number') return null;
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, value)));
}

/** The width that the reader gave the list beside an article, in px; null for the usual one. */
export function useListWidth(): number | null {
  return listWidth.use();
}

/** Sets it, within its bounds, also for the next visits; null for the usual one. */
export function setListWidth(px: number | null): void {
  listWidth.update(() => valid(px));
}
