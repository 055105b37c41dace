import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText, passageOf, rangeOf } from '../../../src/reader/body/bodyText.ts';
import { findFolded, findQuote } from '../../../src/reader/share/findQuote.ts';
import { makeQuote } from '../../../src/reader/share/makeQuote.ts';
import {
  QUOTE_PARAM,
  readQuote,
  textFragment,
  writeQuote,
} from '../../../src/reader/share/quote.ts';

/** Words that repeat, in both scripts, with signs that have a meaning in links. */
const WORD = fc.oneof(
  fc.constantFrom(
    '银行',
    '上海证券交易所',
    '。',
    '，',
    '……',
    '新闻',
    'the bank',
    ' bank',
    '🏦',
    '👩‍👩‍👧',
  ),
  fc.constantFrom(' ', '\u3000', '\n', '|', '\\', '-', '&', ',', '%20', '#', '+'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const WORDS = fc.array(WORD, { maxLength: 12 }).map((words) => words.join(''));
const TAG = fc.constantFrom('p', 'p', 'p', 'li', 'h2', 'b', 'a', 'span');
const BLOCKS = fc.array(fc.tuple(TAG, fc.array(fc.tuple(TAG, WORDS), { maxLength: 4 })), {
  minLength: 1,
  maxLength: 5,
});

function bodyOf(blocks: readonly [string, [string, string][]][]): HTMLElement {
  const body = document.createElement('div');
  for (const [tag, parts] of blocks) {
    const block = document.createElement(tag);
    for (const [name, words] of parts) {
      const part = document.createElement(name);
      part.append(words);
      block.append(words, part);
    }
    body.append(block);
  }
  return body;
}

/** Two places in the text of a body, between whole signs. */
function rangeIn(body: HTMLElement, a: number, b: number): Range | null {
  const nodes: [Text, number][] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const text = node;
    let at = 0;
    for (const sign of ['', ...text.data]) {
      at += sign.length;
      nodes.push([text, at]);
    }
  }
  const [first, last] = [a % nodes.length, b % nodes.length].sort((x, y) => x - y);
  const [start, end] = [nodes[first ?? 0], nodes[last ?? 0]];
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

const PLACE = fc.nat({ max: 10_000 });

/** What a link says after it went through an address. */
function sent(quote: NonNullable<ReturnType<typeof makeQuote>>) {
  return readQuote(`?${new URLSearchParams({ category: 'a', [QUOTE_PARAM]: writeQuote(quote) })}`);
}

describe('a link to a quotation', () => {
  it('finds exactly the passage that was selected, whatever the text repeats', () => {
    fc.assert(
      fc.property(BLOCKS, PLACE, PLACE, (blocks, a, b) => {
        const body = bodyOf(blocks);
        const range = rangeIn(body, a, b);
        const model = bodyText(body);
        const passage = range && passageOf(model, range);
        if (!passage) return;
        const quote = makeQuote(model.text, passage);
        expect(quote).not.toBeNull();
        const read = quote && sent(quote);
        expect(read).toEqual(quote);
        expect(read && findQuote(model.text, read)).toEqual(passage);
        // And back on the page: the same words, from the first sign to the last.
        expect(passageOf(model, rangeOf(model, passage))).toEqual(passage);
        if (quote) expect(() => decodeURIComponent(textFragment(quote))).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('still finds it when other parts of the body were edited', () => {
    const edit = fc.array(fc.constantFrom('甲', '乙', 'ΨΩ', ' '), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(BLOCKS, PLACE, PLACE, edit, edit, (blocks, a, b, above, below) => {
        const body = bodyOf(blocks);
        const range = rangeIn(body, a, b);
        const model = bodyText(body);
        const passage = range && passageOf(model, range);
        const quote = passage && makeQuote(model.text, passage);
        if (!passage || !quote) return;
        const [first, last] = [document.createElement('p'), document.createElement('p')];
        first.append(above.join(''));
        last.append(below.join(''));
        body.prepend(first);
        body.append(last);
        const words = model.text.slice(passage.from, passage.to);
        const now = bodyText(body);
        const found = findQuote(now.text, quote);
        expect(found && now.text.slice(found.from, found.to)).toBe(words);
        // The very passage, and not one that reads the same.
        expect(found?.from).toBe(passage.from + now.text.indexOf(model.text));
      }),
    );
  });

  it('finds a repeated phrase by what stands around it, and by what is left of that', () => {
    const text = '甲说：涨了。\n乙说：涨了。\n丙说：涨了。';
    const from = text.indexOf('涨了', 8);
    const quote = makeQuote(text, { from, to: from + 2 });
    expect(quote).toMatchObject({ start: '涨了', end: '' });
    expect(quote && findQuote(text, quote)).toEqual({ from, to: from + 2 });
    const edited = text.replace('丙说', '丁说道');
    expect(quote && findQuote(edited, quote)).toEqual({ from, to: from + 2 });
  });

  it('is short: a few words of a long passage', () => {
    const text = Array.from({ length: 400 }, (_, i) => `第${i}段说的是第${i}件事。`).join('\n');
    const quote = makeQuote(text, {
      from: text.indexOf('第40段'),
      to: text.indexOf('第300段') - 1,
    });
    expect(quote && writeQuote(quote).length).toBeLessThan(30);
    expect(quote && findQuote(text, quote)?.from).toBe(text.indexOf('第40段'));
  });

  it('finds nothing where the passage is gone', () => {
    expect(findQuote('别的文字', { start: '从前', end: '', before: '', after: '' })).toBeNull();
  });

  it('that is hostile costs no time', () => {
    const text = 'a'.repeat(100_000);
    const around = { before: 'a'.repeat(500), after: 'b' };
    expect(findQuote(text, { start: 'a', end: 'ab', ...around })).toBeNull();
    expect(findQuote(text, { start: 'a', end: 'a', ...around })).not.toBeNull();
  });
});

describe('a quote in an address', () => {
  it.each([
    '',
    '?quote=',
    '?quote=%20',
    '?quote=a|b',
    '?quote=…b',
    '?quote=a…b…c',
    '?q=a',
    `?quote=${'a'.repeat(3000)}`,
  ])('is none: %s', (search) => {
    expect(readQuote(search)).toBeNull();
  });

  it('outlives programs that encode it in their own way', () => {
    const quote = { start: '一|二…三\\', end: '四', before: '五', after: '' };
    const value = writeQuote(quote);
    for (const spelled of [encodeURI(value), encodeURIComponent(value), value]) {
      expect(readQuote(`?quote=${spelled}`)).toEqual(quote);
    }
  });

  it('is a text directive too, with its signs encoded', () => {
    expect(textFragment({ start: 'a-b, c', end: 'd&e', before: '前', after: '后' })).toBe(
      '#:~:text=%E5%89%8D-,a%2Db%2C%20c,d%26e,-%E5%90%8E',
    );
    expect(textFragment({ start: 'a', end: '', before: '', after: '' })).toBe('#:~:text=a');
  });
});

describe('the words of a body', () => {
  it('have their white space folded and their blocks apart', () => {
    const body = document.createElement('div');
    const paragraphs = ['  一\u00a0 二 ', '三'].map((words) => {
      const block = document.createElement('p');
      block.append(words, Object.assign(document.createElement('b'), { textContent: 'x' }));
      return block;
    });
    const lost = Object.assign(document.createElement('span'), { textContent: '图' });
    lost.className = 'lost-picture';
    body.append(...paragraphs, lost, document.createElement('br'), '四');
    expect(bodyText(body).text).toBe('一 二 x\n三x\n四');
  });
});

describe('a quotation in other characters', () => {
  const fold = (text: string) => text.replaceAll('軟', '软').replaceAll('𪚏', '龘');

  it('is found, where the text has them at the same places', () => {
    const quote = { start: '軟', end: '', before: '一', after: '' };
    expect(findFolded('软，一软。', quote, fold)).toEqual({ from: 3, to: 4 });
    expect(findFolded('软，一软。𪚏', quote, fold)).toBeNull();
  });
});
