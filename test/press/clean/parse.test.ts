import { type ChildNode, isTag, isText } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_DEPTH,
  MAX_ELEMENTS,
  type Parsed,
  parse,
  parseForgiving,
  parsePlainPost,
} from '../../../src/press/clean/parse.ts';
import { readWellFormed } from '../../../src/press/clean/wellFormed.ts';
import { renderMarkdown } from '../../../src/press/markdown/markdown.ts';
import { bodyOf, parts, soup } from './arbitraries.ts';

/** A tree as plain data, with whom each node has beside it. */
function shown(nodes: readonly ChildNode[]): unknown[] {
  return nodes.map((node, i) => {
    const isLinked = node.prev === (nodes[i - 1] ?? null) && node.next === (nodes[i + 1] ?? null);
    if (isText(node)) return { text: node.data, isLinked };
    if (!isTag(node)) return { type: node.type, isLinked };
    const { name, attribs } = node;
    return { name, attribs: Object.entries(attribs), isLinked, children: shown(node.children) };
  });
}

function outcome(parsed: Parsed | string): unknown {
  if (typeof parsed === 'string') return parsed;
  return { nodes: shown(parsed.root.children), targets: [...parsed.targets] };
}

const NAMES = [
  ...['p', 'p', 'b', 'a', 'span', 'center', 'div', 'ul', 'li', 'h2', 'svg', 'title'],
  ...['table', 'thead', 'tbody', 'tr', 'tr', 'td', 'td', 'th'],
];
const attribute = fc.constantFrom(
  ...[' href="#甲"', ' href="#%E7%94%B2"', ' class="x y"', ' title="a&amp;b<i>"', ' x="&copy=1"'],
  ...[' href="?a=1&lt=2"', ' x="1" x="2"', " x='1'", ' x=1', ' hidden', ' X="1"', ' __proto__="1"'],
  ...['  x="1" ', ' /', '\n', ' x="1"y="2"', ' x ="1"', ' x="&#x4e2d;&nbsp"', ''],
);
const leaf = fc.constantFrom(
  ...[
    '甲',
    ' ',
    '\n',
    '<br>',
    '<br />',
    '<br/>',
    '<img src="a.png" alt="">',
    '<hr>',
    '</br>',
    '</p>',
  ],
  ...[
    '&nbsp;',
    '&amp',
    '&ampx',
    '&#20013',
    '&#0;',
    '&',
    '&;',
    '>',
    '<',
    '< p>',
    '</',
    '\r\n',
    '\0',
  ],
  ...['<!-- a -->', '<!---->', '<!-->', '<!--->', '<!-- --!> -->', '<!-- <p> --->', '<!--', '<!x>'],
);

/** HTML that is nearly as well formed as the short way wants it. */
const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ maxDepth: 4, depthIdentifier: 'html' }, leaf, tie('element')), {
      maxLength: 5,
    })
    .map((all) => all.join('')),
  element: fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.array(attribute, { maxLength: 2 }),
      tie('html'),
      fc.constantFrom('>', '>', '>', '>', ' >', '\t>', '', '></b>'),
    )
    .map(
      ([name, attributes, inner, end]) => `<${name}${attributes.join('')}>${inner}</${name}${end}`,
    ),
}));

describe('the short way for well-formed HTML', () => {
  it('makes the tree that the parser makes', () => {
    fc.assert(
      fc.property(fc.oneof(html, html, soup, parts.map(bodyOf)), (text) => {
        expect(outcome(parse(text))).toEqual(outcome(parseForgiving(text)));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['<p>甲<b>乙</b><br />丙</p><!-- 丁 --><p class="em_media">（文章来源：戊）</p>\n'],
    ['<center><img src="http://a.example/b.jpg?c=1&d=2" width="552" /></center>'],
    ['<table border="0"><tbody><tr><th>甲</th></tr><tr><td>乙</td ></tr></tbody></table>'],
    ['<blockquote>\n<p>甲&nbsp;<a href="#乙">乙</a></p>\n</blockquote>'],
  ])('is taken for %j', (text) => {
    expect(
      readWellFormed(text, { onopentag() {}, onclosetag() {}, ontext() {}, isDone: false }),
    ).toBe(true);
  });

  it.each([
    ['too-large', '<b>甲</b>'.repeat(MAX_ELEMENTS + 1)],
    ['too-deep', '<b>'.repeat(MAX_DEPTH + 1) + '</b>'.repeat(MAX_DEPTH + 1)],
  ])('says that a body is %s', (excess, text) => {
    expect([parse(text), parseForgiving(text)]).toEqual([excess, excess]);
  });
});

/** Blocks that are nearly of the plain shapes. */
const block = fc.oneof(
  soup,
  fc
    .tuple(
      fc.constantFrom(
        '',
        '> ',
        '>',
        '<p>',
        '<!-- -->',
        '<center>',
        '<table ',
        '<p><!-- a -->甲</p>',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    .map((pair) => pair.join('')),
  fc
    .tuple(fc.constantFrom('甲', '> 甲', 'a', '1'), fc.string({ maxLength: 12 }))
    .map((pair) => pair.join('')),
  fc
    .tuple(
      fc.constantFrom('甲&', '> 甲&', '<p>&'),
      fc.string({ unit: fc.constantFrom(...'aDl1#;:.-& gt'), maxLength: 6 }),
      fc.constantFrom('', '乙', '</p>', '乙</p>'),
    )
    .map((all) => all.join('')),
  fc.constantFrom(
    '<http://a.example/1,2.html>',
    '[返回](../)',
    '[甲](//a.example/b/)｜[乙](/)',
    '[甲](../b/)\n[乙](../)',
    '　　甲，乙。',
    '> 　　甲',
    '甲R&D乙 & 丙&',
    '<p>甲R&D乙 & 丙&</p><p>&l</p><p>&amp</p>',
    '<p>甲</p ><p>乙&nbsp;&copy=丙</p\t>',
    '<p><a -x="1">甲</a><b/></p>',
    '<table><tbody><tr><th>甲</th><td>乙</td></tr></tbody></table>',
    '<!-- 甲 --><p>乙</p><!--丙--><p title="<!-- 丁 -->">戊</p>',
    '<p>甲</p><!-- 乙 --><center><!-- 丙 --><img src="a?b=1&c=2" /></center>',
    '<p>甲</p><!-- 乙 -->',
    '示例早报。',
    '> 1. 甲',
    '> 摘要 abc。',
  ),
);

const bodies = fc.oneof(
  parts.map(bodyOf),
  fc.array(block, { maxLength: 5 }).map((all) => all.join('\n\n')),
);

/** The tree but for the line end at its end. */
function outcomeOfPost(parsed: Parsed | string): unknown {
  if (typeof parsed === 'string') return parsed;
  const nodes = [...parsed.root.children];
  const last = nodes.at(-1);
  if (last && isText(last) && /^\s*$/.test(last.data)) nodes.pop();
  const before = nodes.at(-1);
  if (before) before.next = null;
  return { nodes: shown(nodes), targets: [...parsed.targets] };
}

describe('the short way for plain posts', () => {
  it('makes the tree of what Markdown makes', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const short = parsePlainPost(body);
        const long = () => parseForgiving(renderMarkdown(body, 'kramdown'));
        if (short !== null) expect(outcomeOfPost(short)).toEqual(outcomeOfPost(long()));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['示例早报。\n\n<http://a.example/1,2.html>\n\n[返回甲](../emnews/)'],
    ['　　甲，乙。\n\n　　丙。\n\n[返回甲](../emnews/)\n[返回首页](../)\n'],
    [
      '> 摘要 3.1%。（示例证券报）\n\n<p>a</p><p>&amp;*b*</p>\n\n<http://a.example/x?infoCode=NW1>\n\n[返回甲](//a.example/b/)｜[返回乙](//a.example/)',
    ],
    ['\n<center>甲</center>\n'],
    ['> R&D\n\n<!-- 甲 --><p>R&D乙 & 丙&nbsp;&gt;</p >'],
    ['<table border="0"><tr><td>甲</td></tr></table>'],
  ])('is taken for %j', (body) => {
    expect(parsePlainPost(body)).not.toBeNull();
  });
});

describe('a body with a long gap', () => {
  it('is read in time linear to it', () => {
    expect(parsePlainPost(`<p>甲</p>${'\n'.repeat(500_000)}乙`)).toBeNull();
    expect(parsePlainPost(`甲${'\n'.repeat(500_000)}`)).not.toBeNull();
  });
});
