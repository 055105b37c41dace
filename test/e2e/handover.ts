import type { FoundBrowser } from './browser.ts';

/** Paths under which the sample paper is served, each by a server of its own. */
export const BASES = ['/', '/sub/paper/'] as const;

export type Base = (typeof BASES)[number];

/** A paper as it was pressed and is served. */
export interface PrintedPaper {
  base: Base;
  /** Folder of its files. */
  out: string;
  /** Where it is: `http://localhost:41234/sub/paper/`. */
  url: string;
}

/** What the set-up hands to the processes in which the journeys run. */
export interface Handover {
  browser: FoundBrowser;
  papers: PrintedPaper[];
}

/** Playwright starts these processes with the environment that the set-up leaves. */
const VARIABLE = 'KANBAO_JOURNEYS';

export function handOver(handover: Handover): void {
  process.env[VARIABLE] = JSON.stringify(handover);
}

export function takeOver(): Handover {
  return JSON.parse(process.env[VARIABLE] ?? '');
}
