import { type ChildNode, isTag, isText } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_DEPTH,
  MAX_ELEMENTS,
  type Parsed,
  parse,
  parseForgiving,
} from '../../../src/press/clean/parse.ts';
import { readWellFormed } from '../../../src/press/clean/wellFormed.ts';
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

const NAMES = ['p', 'p', 'b', 'a', 'span', 'center', 'div', 'ul', 'li', 'h2', 'td', 'svg', 'title'];
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
      fc.constantFrom('>', '>', '>', '>', ' >', '', '></b>'),
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
