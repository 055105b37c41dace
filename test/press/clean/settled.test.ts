import render from 'dom-serializer';
import { Document, type Element, Text } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILES } from '../../../src/press/attachment.ts';
import { setChildren, wrap } from '../../../src/press/clean/nodes.ts';
import { PostFiles } from '../../../src/press/clean/postFiles.ts';
import { RULES } from '../../../src/press/clean/refine.ts';
import { settle } from '../../../src/press/clean/settled.ts';
import { draft } from './drafts.ts';

function paragraph(text: string, name = 'p'): Element {
  const element = wrap(name, [new Text(text)]);
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

function refined(text: string, name: string, isSettled: boolean): string {
  const element = paragraph(text, name);
  const post = {
    address: draft().url,
    targets: new Set<string>(),
    usedIds: new Set<string>(),
    files: new PostFiles(NO_FILES, draft()),
  };
  if (isSettled) expect(settle(element)).toBe(true);
  for (const rule of [...RULES.before, ...RULES.after]) expect(rule(element, post)).toBe('keep');
  return render(element);
}

describe('a bare paragraph of words', () => {
  it('is what the rules make of it', () => {
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('p', 'td', 'th'), (pieces, name) => {
        const text = pieces.join('');
        const element = paragraph(text, name);
        fc.pre(settle(element));
        expect(render(element)).toBe(refined(text, name, false));
        expect(render(element)).toBe(refined(text, name, true));
      }),
    );
  });

  it.each(['甲，乙。', 'a b', '3.1%', ' 甲', '\u3000甲\u00a0', '\u200b甲'])('is %j', (text) => {
    expect(settle(paragraph(text))).toBe(true);
  });

  it.each(['', ' ', '\u200b', '\n'])('is not %j', (text) => {
    expect(settle(paragraph(text))).toBe(false);
  });
});
