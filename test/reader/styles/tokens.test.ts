import { describe, expect, it } from 'vitest';
import { coloursOf, contrast, readStyles } from './colours.ts';

const css = readStyles('tokens.css');
const both = coloursOf(css);
const sepia = new Map(
  [...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', colour = '']) => [
    name,
    colour,
  ]),
);

const LOOKS: [name: string, colour: (name: string) => string][] = [
  ['light', (name) => both.get(name)?.[0] ?? ''],
  ['dark', (name) => both.get(name)?.[1] ?? ''],
  ['sepia', (name) => sepia.get(name) ?? both.get(name)?.[0] ?? ''],
];

/** What is written in a colour, and on which grounds it stands. */
const WRITTEN: [ink: string, grounds: string[]][] = [
  [
    'ink',
    [
      'paper',
      'sheet',
      'raised',
      'accent-soft',
      'mark',
      'mark-current',
      'shade-1',
      'shade-2',
      'shade-3',
    ],
  ],
  ['ink-soft', ['paper', 'sheet', 'raised', 'accent-soft']],
  ['ink-faint', ['paper', 'sheet', 'raised']],
  ['accent', ['paper', 'sheet', 'raised', 'accent-soft']],
  ['paper', ['accent']],
  ['on-shade-dark', ['shade-4']],
];

describe.each(LOOKS)('in the %s look', (_, colour) => {
  it.each(WRITTEN)('%s can be read wherever it stands', (ink, grounds) => {
    for (const ground of grounds) {
      expect(contrast(colour(ink), colour(ground)), `on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
