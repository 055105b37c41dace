import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import {
  ALLOWED_CLASS,
  ALLOWED_TAGS,
  DATA_IMAGE,
  GLOBAL_ATTRIBUTES,
  TAG_ATTRIBUTES,
} from '../../../src/manifest/allowedHtml.ts';
import { clean } from '../../../src/press/clean/clean.ts';
import { eachElement } from '../../../src/press/clean/nodes.ts';
import { bodyOf, parts, soup } from './arbitraries.ts';
import { draft, SETTINGS } from './drafts.ts';

const cleanBody = (body: string, markup: 'markdown' | 'html' = 'markdown') =>
  clean(draft({ body, markup }), SETTINGS).body;

const tags: readonly string[] = ALLOWED_TAGS;

/** Whatever is in HTML that the contract does not allow. */
function foreignParts(html: string): string[] {
  const root = parseDocument(html);
  const found = root.children.filter((node) => node.type === 'comment').map(() => 'a comment');
  eachElement(root, ({ name, attribs }) => {
    if (!tags.includes(name)) found.push(`<${name}>`);
    const known = [...GLOBAL_ATTRIBUTES, ...(TAG_ATTRIBUTES[name] ?? [])];
    for (const [key, value] of Object.entries(attribs)) {
      if (!known.includes(key)) found.push(`<${name} ${key}>`);
      if (!isFit(name, key, value)) found.push(`<${name} ${key}="${value}">`);
    }
  });
  return found;
}

function isFit(name: string, key: string, value: string): boolean {
  if (key === 'class') return value.split(' ').every((word) => ALLOWED_CLASS.test(word));
  if (key === 'href' || key === 'cite') {
    return value.startsWith('#') || /^(?:https?:|mailto:|tel:|\/(?!\/))/.test(value);
  }
  if (key !== 'src') return true;
  return /^https:\/\/|^\/(?!\/)/.test(value) || (name === 'img' && DATA_IMAGE.test(value));
}

describe('only what the contract allows comes out', () => {
  it('of any text, and no text throws', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('markdown', 'html'), (body, markup) => {
        expect(foreignParts(cleanBody(body, markup))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of newswire posts', () => {
    fc.assert(
      fc.property(parts, (post) => {
        expect(foreignParts(cleanBody(bodyOf(post)))).toEqual([]);
      }),
    );
  });

  it('and it stays as it is when it is cleaned again', () => {
    fc.assert(
      fc.property(parts, (post) => {
        const once = cleanBody(bodyOf(post));
        expect(cleanBody(once, 'html')).toBe(once);
      }),
    );
  });
});

describe('hostile mark-up leaves nothing of it', () => {
  it.each([
    ['a script', '甲<script>alert(1)</script>', '<p>甲</p>'],
    ['a script that never ends', '<p>甲</p><script>alert(1)', '<p>甲</p>'],
    ['a script in halves', '<scr<script>ipt>alert(1)</script>甲', '<p>ipt&gt;alert(1)甲</p>'],
    ['a handler', '<p onclick="alert(1)" ONMOUSEOVER=x>甲</p>', '<p>甲</p>'],
    ['a script address', '<p><a href="javascript:alert(1)">甲</a></p>', '<p>甲</p>'],
    ['one with a tab', '<p><a href="java&Tab;script:alert(1)">甲</a></p>', '<p>甲</p>'],
    ['one with a control', '<p><a href="\u0001javascript:alert(1)">甲</a></p>', '<p>甲</p>'],
    ['a data address', '<p><a href="data:text/html,<script>">甲</a></p>', '<p>甲</p>'],
    ['another scheme', '<p><a href="vbscript:x">甲</a></p>', '<p>甲</p>'],
    ['a frame', '<p>甲<iframe srcdoc="<script>alert(1)</script>"></iframe></p>', '<p>甲</p>'],
    ['a hidden frame', '<p>甲<iframe src="https://a.example/" width=0 height=0></p>', '<p>甲</p>'],
    ['a drawing', '<p>甲<svg onload=alert(1)><a href="x"/></svg></p>', '<p>甲</p>'],
    ['a formula', '<p>甲<math><mi xlink:href="x"></math></p>', '<p>甲</p>'],
    ['a style', '<p>甲<style>@import "x"</style></p>', '<p>甲</p>'],
    ['a refresh', '<meta http-equiv=refresh content=0>甲', '<p>甲</p>'],
    ['a base', '<base href="https://a.example/">甲', '<p>甲</p>'],
    ['a form', '<p>甲<form action="x"><input name=a></form></p>', '<p>甲</p>'],
    ['a picture that runs', '<p>甲<img src=x:y onerror=alert(1)></p>', '<p>甲</p>'],
    ['a pixel', '<p>甲<img src="https://a.example/b" width=1 height=1></p>', '<p>甲</p>'],
    [
      'none at all',
      '<p>甲<img src="https://a.example/b" width="0" height=" 0px "></p>',
      '<p>甲</p>',
    ],
    ['a styled one', '<p>甲<img src="//a.example" style="height:1px;WIDTH: 1px"></p>', '<p>甲</p>'],
    [
      'a halved one',
      '<p>甲<img src="//a.example" height=1 style="max-width:1px"></p>',
      '<p>甲</p>',
    ],
    ['a network path', '<p><a href="/.//a.example/">甲</a></p>', null],
    ['a name of the language', '<constructor __proto__=1 toString=2>甲</constructor>', '<p>甲</p>'],
    ['an unclosed table', '<p>甲<b>乙<table><tr><td>丙', null],
  ])('%s', (_, body, expected) => {
    const html = cleanBody(body, 'html');
    if (expected !== null) expect(html).toBe(expected);
    expect(foreignParts(html)).toEqual([]);
  });

  it('keeps a path that looks like a host inside the paper', () => {
    expect(cleanBody('<p><a href="/.//a.example/">甲</a></p>')).toBe(
      '<p><a href="/a.example/">甲</a></p>',
    );
  });
});

describe('too much mark-up takes bounded time and is shown as text', () => {
  it.each([
    ['too-deep', `<p>甲</p>${'<b>'.repeat(50_000)}乙`, '<p>甲</p><p>乙</p>'],
    ['too-deep', `${'> '.repeat(50_000)}甲`, null],
    ['too-large', '<p>甲</p><script>x</script>'.repeat(20_000), '<p>甲</p>'.repeat(20_000)],
    ['too-large', '<p>甲</p>'.repeat(20_001), `${'<p>甲 甲</p>'.repeat(10_000)}<p>甲</p>`],
  ])('%s', (id, body, expected) => {
    const { body: html, problems } = clean(draft({ body }), SETTINGS);
    expect(html === expected || expected === null).toBe(true);
    expect(html).toContain('甲');
    expect(problems).toMatchObject([{ id, line: 8, file: draft().file }]);
  });

  it('tags that two halves make stay text', () => {
    const markup = 'html';
    const { body } = clean(draft({ markup, body: `${'<b>'.repeat(300)}<<b>script>甲` }), SETTINGS);
    expect(body).toBe('<p>&lt;script&gt;甲</p>');
  });

  it('one line of five million characters is a paragraph', () => {
    expect(cleanBody(`<p>${'字'.repeat(5_000_000)}</p>`)).toHaveLength(5_000_007);
  });

  it('a line of twenty thousand attribute lists is not worked at for minutes', () => {
    expect(cleanBody('*甲*{:.b}'.repeat(5_000))).toBe(`<p>${'<em>甲</em>'.repeat(5_000)}</p>`);
  });
});

it('fixtures of every step stay within the contract', () => {
  const folder = new URL('../../fixtures/clean/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.includes('.in.'))) {
    const body = readFileSync(new URL(name, folder), 'utf8');
    expect(foreignParts(cleanBody(body, name.endsWith('.md') ? 'markdown' : 'html'))).toEqual([]);
  }
});
