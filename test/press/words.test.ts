import { describe, expect, it } from 'vitest';
import { tidy } from '../../src/press/words.ts';

describe('a title or label', () => {
  it.each([
    ['one\n  line', 'one line'],
    ['turned \u202Etxet\u202C round', 'turned txet round'],
    ['hid\u200Bden \uFEFFmarks', 'hidden marks'],
    ['a\u061Cb\u180Ec\u2028d\u2064e\u206Ff\u00ADg', 'abc defg'],
    ['\u3164hid\u115Fden\uFFA0', 'hidden'],
    ['\u2066a\u2067b\u2068c\u2069', 'abc'],
    ['pay\u{E0070}\u{E0061}\u{E0079} me\u{E0001}', 'pay me'],
    ['a\uFFF9b\uFFFAc\uFFFB', 'abc'],
    ['bell\u0007 \u0000zero\u009B', 'bell zero'],
    [`z${'\u0301'.repeat(50)}algo`, `z${'\u0301'.repeat(6)}algo`],
    ['half a pair \uD83D', 'half a pair \uFFFD'],
    ['po\u200Dsing a\u200Cs', 'posing as'],
  ])('%j is shown as %j', (text, shown) => {
    expect(tidy(text)).toBe(shown);
  });

  it.each([
    '👩\u200D👩\u200D👧\u200D👦 家',
    '🏳️\u200D🌈',
    'می\u200Cخواهم',
    'क्\u200Dष',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    'Tiếng Việt',
    'नमस्ते',
    'שָׁלוֹם',
    'བསྒྲུབས',
  ])('%j keeps its joiners', (text) => {
    expect(tidy(text)).toBe(text);
  });
});
