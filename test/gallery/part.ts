import type { ReactNode } from 'react';
import type { Entry, Manifest, Timeline } from '../../src/manifest/types.ts';

/** What states are made of. */
export interface Sample {
  manifest: Manifest;
  timeline: Timeline;
  /** An article with a picture, and one without. */
  picture: Entry;
  plain: Entry;
}

/** A part of the page and its states. A new part, or a new state of one, is a new row. */
export interface Part {
  part: string;
  states: { state: string; show: (sample: Sample) => ReactNode }[];
}

/** What buttons do here. */
export const nothing = () => undefined;

/** A day of a list, and the one on which it is looked at. */
export const DAY = { from: '2026-11-18', to: '2026-11-18' };
export const TODAY = '2026-11-20';
