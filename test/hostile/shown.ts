import { ID_PREFIX } from '../../src/reader/body/names.ts';
import type { Shown } from './foreignIn.ts';

/** What the reader adds to a body; a link without a scheme leads to the paper from wherever it stands. */
export const SHOWN: Shown = {
  idPrefix: ID_PREFIX,
  classes: /^(?:awaited|(?:pre|table)-frame)$/,
  attributes: ['tabindex'],
  inside: /^/,
};
