import { expect, it } from 'vitest';
import { clean } from '../../../src/press/clean/clean.ts';
import { MAX_ELEMENTS } from '../../../src/press/clean/parse.ts';
import { PATHOLOGICAL } from '../../hostile/pathological.ts';
import { draft, SETTINGS } from './drafts.ts';

/** In ms, and never reached by far: what took quadratic time would take minutes. */
const TIMEOUT = 20_000;

it.each(PATHOLOGICAL)(
  'takes bounded time, and makes no more than a browser can show: $name',
  ({ text }) => {
    for (const markup of ['html', 'markdown', 'commonmark'] as const) {
      const { body, problems } = clean(draft({ body: text, markup }), SETTINGS);
      expect(body.match(/<\w/g)?.length ?? 0).toBeLessThanOrEqual(MAX_ELEMENTS);
      expect(
        problems.every(({ id }) => KNOWN.has(id)),
        JSON.stringify(problems),
      ).toBe(true);
    }
  },
  TIMEOUT,
);

/** What may be wrong with them; a fault of the press is none of these. */
const KNOWN = new Set(['too-deep', 'too-large', 'markdown', 'odd-original']);
