import type { Range } from '../../filter/filter.ts';

/** Today as a range, which tomorrow is another day. */
export const TODAY: Range = { when: 'P1D' };
