import { describe, expect, it } from 'vitest';
import { coloursOf, contrast, readStyles } from './colours.ts';

describe('the colours of code', () => {
  const grounds = coloursOf(readStyles('tokens.css')).get('code') ?? ['', ''];
  const inCode = [...coloursOf(readStyles('code.css'))];

  it('are there', () => {
    expect(inCode.length).toBeGreaterThan(4);
  });

  it.each(inCode)('%s can be read on its ground, by day and by night', (_, [light, dark]) => {
    expect(contrast(light, grounds[0])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, grounds[1])).toBeGreaterThanOrEqual(4.5);
  });
});
