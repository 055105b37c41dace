import { expect, it } from 'vitest';
import { spotBeside } from '../../../src/reader/reading/placeBeside.ts';

const WINDOW = { width: 1000, height: 800 };
const CARD = { width: 400, height: 200 };
const markAt = (left: number, top: number) => ({ left, top, width: 10, height: 20 });

it.each([
  ['under its mark', markAt(500, 100), { left: 305, top: 128 }],
  ['above it where there is no room below', markAt(500, 700), { left: 305, top: 492 }],
  ['inside the window at its left edge', markAt(2, 100), { left: 8, top: 128 }],
  ['inside the window at its right edge', markAt(990, 100), { left: 592, top: 128 }],
])('a card goes %s', (_, mark, spot) => {
  expect(spotBeside(mark, CARD, WINDOW)).toEqual(spot);
});

it('a card that fits nowhere covers its mark, and is seen from its top', () => {
  const low = { width: 1000, height: 250 };
  expect(spotBeside(markAt(500, 120), CARD, low)).toEqual({ left: 305, top: 42 });
});
