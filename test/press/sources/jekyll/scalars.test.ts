import { expect, it } from 'vitest';
import { toText } from '../../../../src/press/sources/jekyll/ruby/show.ts';
import { plainData } from '../../../../src/press/sources/jekyll/scalars.ts';
import { plainText, quotedText } from '../../../../src/press/sources/matter/values.ts';

const ZONE = 'America/New_York';

it.each([
  ['yes', 'true'],
  ['1,000', '1000'],
  ['1_000.5', '1000.5'],
  ['0x1f', '31'],
  ['-010', '-8'],
  ['0b11', '3'],
  ['5.', '5.0'],
  ['.5', '0.5'],
  ['1.5e3', '1.5e3'],
  ['08', '08'],
  ['12:30', '45000'],
  ['2024-6-7', '2024-06-07'],
  ['2024-06-31', '2024-06-31'],
  ['2024-06-07 08:09', '2024-06-07 08:09'],
  ['2024-06-07 08:09:10', '2024-06-07 04:09:10 -0400'],
  ['2024-06-07T08:09:10Z', '2024-06-07 04:09:10 -0400'],
  ['12345678901234567890', '12345678901234567890'],
  ['.', '.'],
  ['-', '-'],
])('a bare %s means %s', (written, shown) => {
  expect(toText(plainData(plainText(written), ZONE))).toBe(shown);
});

it('what stands in quotes is text', () => {
  expect(plainData(quotedText('2024-06-07'), ZONE)).toBe('2024-06-07');
});
