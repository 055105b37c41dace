import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/press/problems.ts';
import { readFrontMatter } from '../../../../src/press/sources/matter/frontMatter.ts';
import { readPlainLines } from '../../../../src/press/sources/matter/plainLines.ts';
import type { Value } from '../../../../src/press/sources/matter/values.ts';
import { readYaml } from '../../../../src/press/sources/matter/yaml.ts';

/** A value as plain data, so that tests can be read. */
function simple(value: Value | undefined): unknown {
  if (value?.kind === 'list') return value.items.map(simple);
  if (value?.kind === 'map') {
    return new Map([...value.entries].map(([key, inner]) => [key, simple(inner)]));
  }
  return value?.kind === 'text' ? value.text : value;
}

function read(text: string) {
  const faults: Fault[] = [];
  const matter = readFrontMatter(text, faults);
  const value = (key: string) => simple(matter.fields.get(key)?.value);
  return { ...matter, faults, value, ids: faults.map(({ id }) => id) };
}

function titleOf(line: string) {
  const { value, ids } = read(`---\n${line}\nlayout: post\n---\nbody`);
  return { title: value('title'), ids };
}

describe('front matter', () => {
  it('is cut off by its fences, line ends of any kind', () => {
    for (const end of ['\n', '\r\n', ' \t\n']) {
      const { value, body, bodyLine, ids } = read(`---${end}title: 标题${end}---${end}正文`);
      expect([value('title'), body, bodyLine, ids]).toEqual(['标题', '正文', 4, []]);
    }
  });

  it('may end with dots, and with the file', () => {
    expect(read('---\ntitle: a\n...\nbody').body).toBe('body');
    expect(read('---\ntitle: a\n---').body).toBe('');
  });

  it('does not end at a rule in the body or at longer dashes', () => {
    expect(read('---\ntitle: a\n---\none\n\n---\n\ntwo').body).toBe('one\n\n---\n\ntwo');
    expect(read('---\ntitle: |\n  ---- x\n---\nbody').body).toBe('body');
  });

  it.each([
    ['title: 1.50', '1.50'],
    ['title: no', 'no'],
    ['title: 2022', '2022'],
    ['title: 2022-02-09', '2022-02-09'],
    ['title: 12:30', '12:30'],
    ['title: :symbol', ':symbol'],
    ["title: 'it''s'", "it's"],
    ['title: "a \\"b\\" \\u4e2d"', 'a "b" 中'],
    ['title: text # remark', 'text'],
    ['title: text#1', 'text#1'],
    ['title: >-\n  one\n  two', 'one two'],
    ['title:', null],
    ['title: ~', null],
    ['title: ""', ''],
  ])('keeps what the author wrote: %s', (line, title) => {
    expect(titleOf(line)).toEqual({ title, ids: [] });
  });

  it.each([
    ['title: "示例称"未来可期"，股价大涨"', '示例称"未来可期"，股价大涨'],
    ['title: "示例 A\\股 行情"', '示例 A\\股 行情'],
    ['title: 快讯: 未加引号', '快讯: 未加引号'],
    ['title: @示例', '@示例'],
    ['title: %示例', '%示例'],
    ['title: *星号* 开头', '*星号* 开头'],
    ['title: [快讯] 上证', '[快讯] 上证'],
    ["title: 'it's here'", "it's here"],
    ['title: "never closed', 'never closed'],
    ['title:标题', '标题'],
    ['title：标题', '标题'],
  ])('reads what YAML rejects: %s', (line, title) => {
    const reading = titleOf(line);
    expect(reading.title).toBe(title);
  });

  it('says what it read instead, on which line, and how to mend it', () => {
    const { faults, value } = read('---\nlayout: post\ntitle: "a "b" c"\ntags: [x, y]\n---\n');
    expect(faults).toEqual([
      {
        id: 'front-matter-value',
        line: 3,
        what: 'the value of "title" is not YAML; read as "a "b" c"',
        mend: "put it in single quotes and double each ' within",
      },
    ]);
    expect(value('tags')).toEqual(['x', 'y']);
  });

  it('reads on where a value goes on at the start of a line', () => {
    const { value, faults } = read('---\ntitle: "one\ntwo\n\nthree"\ntags:\n- x\n---\nbody');
    expect(value('title')).toBe('one two\nthree');
    expect(value('tags')).toEqual(['x']);
    expect(faults).toEqual([
      {
        id: 'front-matter-indent',
        line: 2,
        what: 'the value of "title" goes on at the start of a line or behind a tab; read as one value',
        mend: 'indent its further lines by two blanks',
      },
    ]);
  });

  it('takes tabs for blanks', () => {
    expect(read('---\ntags:\n\t- one\n\t- two\n---\n').value('tags')).toEqual(['one', 'two']);
  });

  it.each([['---\ntitle: a\ntitle: b\n---\n'], ['---\ntitle: a\ntitle: b\nother: @\n---\n']])(
    'keeps the last of duplicate keys and says so',
    (text) => {
      const { value, faults } = read(text);
      expect(value('title')).toBe('b');
      expect(faults[0]).toEqual({
        id: 'duplicate-key',
        line: 3,
        what: '"title" stands on line 2 too; the last one counts',
        mend: 'remove one of them',
      });
    },
  );

  it('reads the first lines when no fence closes it, and keeps the rest as text', () => {
    const { value, body, bodyLine, faults } = read('---\ntitle: 未闭合\ntags:\n  - a\n\n正文。\n');
    expect([value('title'), value('tags'), body, bodyLine]).toEqual([
      '未闭合',
      ['a'],
      '\n正文。\n',
      5,
    ]);
    expect(faults).toEqual([
      {
        id: 'front-matter-unclosed',
        line: 1,
        what: 'front matter has no closing ---; its first lines were read, the rest is text',
        mend: 'write --- on a line of its own after the last key',
      },
    ]);
  });

  it('loses no text to a rule that only looks like its end', () => {
    const { value, body, bodyLine } = read('---\ntitle: a\n\n正文。\n\n---\n\n第二段。');
    expect([value('title'), body, bodyLine]).toEqual(['a', '正文。\n\n---\n\n第二段。', 4]);
  });

  it.each([['text'], ['---\n- a\n- b\n---\ntext'], ['---\ntext'], ['----\ntitle: a\n---\n']])(
    'is missing, and all is text: %j',
    (text) => {
      const { body, bodyLine, ids, fields } = read(text);
      expect([body, bodyLine, ids, fields.size]).toEqual([text, 1, ['no-front-matter'], 0]);
    },
  );

  it('may begin after blank lines', () => {
    const { value, ids, bodyLine } = read('\n\n---\ntitle: a\n---\nb');
    expect([value('title'), ids, bodyLine]).toEqual(['a', ['front-matter-late'], 6]);
  });

  it('is not read beyond 64 KiB', () => {
    const { value, faults } = read(`---\ntitle: a\nnote: ${'x'.repeat(70_000)}\n---\nb`);
    expect(value('title')).toBe('a');
    expect(faults[0]?.what).toContain('within 64 KiB');
  });

  it('takes words of the language for keys as they come', () => {
    const { value, fields } = read('---\n__proto__: a\nconstructor: b\n---\n');
    expect([value('__proto__'), value('constructor'), fields.size]).toEqual(['a', 'b', 2]);
    expect(Object.prototype).not.toHaveProperty('a');
  });

  it('follows aliases, but not without end', () => {
    expect(read('---\na: &x [1, 2]\nb: *x\n---\n').value('b')).toEqual(['1', '2']);
    const laughs = ['a: &a [x, x]'];
    for (const [one, next] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh']) {
      laughs.push(`${next}: &${next} [*${one}, *${one}, *${one}]`);
    }
    expect(read(`---\ntitle: t\n${laughs.join('\n')}\n---\n`).value('title')).toBe('t');
    expect(read('---\ntitle: t\na: &a [*a]\n---\n').value('title')).toBe('t');
  });

  it.each(['- ', '[', '{', '? ', '[a,', '"', '&x ', ': ', 'a:\n '])(
    'outlives 60,000 characters of %j',
    (piece) => {
      const text = piece.repeat(Math.floor(60_000 / piece.length));
      expect(read(`---\ntitle: t\nx: ${text}\n---\n`).value('title')).toBe('t');
    },
  );
});

describe('long runs of blanks', () => {
  const blanks = ' '.repeat(60_000);
  it.each([
    `title: a${blanks}b`,
    `title:${blanks}\rb`,
    `title: "a${blanks}`,
    `title:${blanks}b: c`,
  ])('are read within the time of a test, which their square would take many times', (line) => {
    expect(titleOf(line).title).toMatch(/[abc]/);
  });
});

/** Lines like those of real posts, good and bad, so that both paths are met. */
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...' :#\'"-[]{},&*!|>%@`\\~?.\t中a1'), maxLength: 8 }),
  fc.constantFrom('null', '~', 'true', '1.50', '2022-02-09 10:00:00 +0800', '[a, b]', '- a', '...'),
);
const quoted = scalar.map((text) => `"${text}"`);
const single = scalar.map((text) => `'${text}'`);
const line = fc
  .tuple(
    fc.constantFrom('title', 'date', 'tags', '__proto__', 'a-b', 'x1'),
    fc.constantFrom(': ', ':', ':  ', ':\t', ' : '),
    fc.oneof(scalar, quoted, single),
    fc.constantFrom('', ' ', ' # note', '\r', '\t'),
  )
  .map((parts) => parts.join(''));
const block = fc
  .array(fc.oneof({ weight: 9, arbitrary: line }, scalar), { maxLength: 5 })
  .map((lines) => lines.join('\n'));

describe('the fast path', () => {
  it('agrees with YAML wherever it answers', () => {
    let answered = 0;
    fc.assert(
      fc.property(block, (text) => {
        const fast = readPlainLines(text, 2);
        if (!fast) return;
        answered++;
        expect({ fields: fast, faults: [] }).toEqual(readYaml(text, 2));
      }),
      { numRuns: 3000 },
    );
    expect(answered).toBeGreaterThan(100);
  });

  it('answers for the front matter of a newswire', () => {
    const text =
      'layout: post\ntitle: "示例，“可期”"\ndate: 2022-02-09 18:43:57 +0800\ncategories: emnews\ntags: 东财滚动新闻\n';
    expect(readPlainLines(text, 2)?.size).toBe(5);
  });
});

describe('any text', () => {
  it('is read without failing, and no body is lost', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      block.map((inner) => `---\n${inner}\n---\nbody`),
    );
    fc.assert(
      fc.property(text, (whole) => {
        const { body } = read(whole);
        expect(whole.endsWith(body)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
