import render from 'dom-serializer';
import { Document, type Element, Text } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILES } from '../../../src/press/attachment.ts';
import { setChildren, wrap } from '../../../src/press/clean/nodes.ts';
import { PostFiles } from '../../../src/press/clean/postFiles.ts';
import { RULES } from '../../../src/press/clean/refine.ts';
import { isSettled } from '../../../src/press/clean/settled.ts';
import { draft } from './drafts.ts';

function paragraph(text: string): Element {
  const element = wrap('p', [new Text(text)]);
  setChildren(new Document([]), [element]);
  return element;
}

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '甲',
    '，',
    'a',
    ' ',
    '\n',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '[x] ',
    '<',
    '&',
  ),
);

describe('a bare paragraph of words', () => {
  it('is left as it is by every rule', () => {
    const post = {
      address: draft().url,
      targets: new Set<string>(),
      usedIds: new Set<string>(),
      files: new PostFiles(NO_FILES, draft()),
    };
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        fc.pre(isSettled(paragraph(text)));
        for (const rule of [...RULES.before, ...RULES.after]) {
          const element = paragraph(text);
          const before = render(element);
          expect(rule(element, post)).toBe('keep');
          expect(render(element)).toBe(before);
        }
      }),
    );
  });

  it.each(['甲，乙。', 'a b', '3.1%'])('is %j', (text) => {
    expect(isSettled(paragraph(text))).toBe(true);
  });

  it.each(['', ' 甲', '甲 ', '\u3000甲', '甲\u00a0', '\n'])('is not %j', (text) => {
    expect(isSettled(paragraph(text))).toBe(false);
  });
});
