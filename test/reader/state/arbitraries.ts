import fc from 'fast-check';
import { withStretches } from '../../../src/reader/state/markAll.ts';
import type { Marks, Stretch } from '../../../src/reader/state/markSet.ts';

/** When the articles of these tests were published. */
export const TIME = '2026-11-20T08:00:00+08:00';

/** Times around it, few enough to meet. */
export const instant = fc
  .integer({ min: -20, max: 20 })
  .map((seconds) => Date.parse(TIME) + seconds * 1000);

export const scope = fc.constantFrom('', 'a', 'b', '__proto__');

const stretch: fc.Arbitrary<Stretch> = fc.tuple(scope, instant, instant, instant);

/** Some that two browsers share, too. */
const key = fc.oneof(
  fc.constantFrom('k1', 'k2', 'k3'),
  fc.integer({ min: 0, max: 0xffffffff }).map((each) => each.toString(36)),
);

const seen = fc
  .array(fc.tuple(key, fc.oneof(fc.constant(0), instant)), { maxLength: 30 })
  .map((pairs) => new Map(pairs));

/** What a reader may have read. */
export const marks: fc.Arbitrary<Marks> = fc
  .tuple(seen, fc.array(stretch, { maxLength: 8 }))
  .map(([seen, stretches]) => withStretches({ seen, stretches: [] }, stretches));
