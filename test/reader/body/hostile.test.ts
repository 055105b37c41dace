import { expect, it } from 'vitest';
import { sanitize } from '../../../src/reader/body/sanitize.ts';
import { foreignIn } from '../../hostile/foreignIn.ts';
import { SHOWN } from '../../hostile/shown.ts';
import { SOME_VECTORS } from '../../hostile/someVectors.ts';

it('of hostile bodies nothing foreign is left, and nothing else is changed', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const left = SOME_VECTORS.flatMap(({ name, html }) =>
    foreignIn(sanitize(html), SHOWN).map((foreign) => `${name}: ${foreign}`),
  );
  expect(left).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
}, 60_000);

it.each(['<frameset><frame src="a"></frameset>', '<body><frameset>', ' \n<frameset>', ''])(
  'a body that is none is empty: %j',
  (html) => {
    expect(sanitize(html).textContent?.trim()).toBe('');
  },
);
