import { describe, expect, it } from 'vitest';
import { tidy } from '../../../../src/press/sources/post/words.ts';

describe('a title or label', () => {
  it.each([
    ['one\n  line', 'one line'],
    ['turned \u202Etxet\u202C round', 'turned txet round'],
    ['hid\u200Bden \uFEFFmarks', 'hidden marks'],
    ['half a pair \uD83D', 'half a pair \uFFFD'],
    ['po\u200Dsing a\u200Cs', 'posing as'],
  ])('%j is shown as %j', (text, shown) => {
    expect(tidy(text)).toBe(shown);
  });

  it.each(['👩\u200D👩\u200D👧\u200D👦 家', '🏳️\u200D🌈', 'می\u200Cخواهم', 'क्\u200Dष'])(
    '%j keeps its joiners',
    (text) => {
      expect(tidy(text)).toBe(text);
    },
  );
});
