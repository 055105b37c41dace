import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/press/clean/clean.ts';
import { renderMarkdown } from '../../../src/press/markdown/markdown.ts';
import { bodyOf, parts } from './arbitraries.ts';
import { draft, SETTINGS } from './drafts.ts';
import { visibleText } from './visibleText.ts';

const cleanBody = (body: string, story?: string) =>
  clean(draft({ body, ...(story === undefined ? {} : { story }) }), SETTINGS).body;

describe('cleaning never loses a sentence', () => {
  it('of a newswire post, but for the closing parts that go to fields', () => {
    fc.assert(
      fc.property(parts, (post) => {
        const kept = visibleText(renderMarkdown(`${post.digest}${post.html}\n\n`, 'kramdown'));
        expect(visibleText(cleanBody(bodyOf(post), '202202090000000004'))).toBe(kept);
      }),
    );
  });

  it('of any other post, closing parts and all', () => {
    fc.assert(
      fc.property(parts, (post) => {
        const body = bodyOf({ ...post, attribution: '', navigation: '' });
        expect(visibleText(cleanBody(body))).toBe(visibleText(renderMarkdown(body, 'kramdown')));
      }),
    );
  });
});

describe('what looks like a closing part', () => {
  const story = '202202090000000004';
  const wire = (body: string) => clean(draft({ body, story }), SETTINGS);

  it.each([
    ['an attribution in the middle', '<p>（文章来源：甲）</p><p>乙。</p>'],
    ['a link in the middle', '<http://a.example/>\n\n乙。'],
    ['navigation in the middle', '[返回首页](/)\n\n乙。'],
    ['a sentence about a source', '<p>乙。</p><p>文章来源：他不肯说。谁也不肯说。</p>'],
    ['a sentence that begins with 返回', '返回港口的船只有三艘。'],
    ['a link among words', '详见 <http://a.example/>'],
    ['an original with a user in it', '<http://user@a.example/>'],
  ])('stays: %s', (_, body) => {
    const { entry, body: html } = wire(body);
    expect(visibleText(html)).toBe(visibleText(renderMarkdown(body, 'kramdown')));
    expect(entry.source).toBeUndefined();
  });

  it('stays at the end of a post that is not from the wire', () => {
    const body = '<p>甲。</p><p>（文章来源：乙）</p>\n\n<https://a.example/>';
    const { entry, body: html } = clean(draft({ body }), SETTINGS);
    expect(visibleText(html)).toContain('文章来源：乙）https://a.example/');
    expect(entry.source).toBeUndefined();
  });

  it.each([
    ['（文章来源：甲报）', '甲报'],
    ['(来源：甲报)', '甲报'],
    ['文章来源：甲报', '甲报'],
    ['本文来源: 甲报', '甲报'],
    ['（文章来源：甲报（乙版））', '甲报（乙版）'],
  ])('is moved at the end of one: %s', (text, name) => {
    const { entry, body } = wire(`<p>甲。</p><p>${text}</p>`);
    expect(body).toBe('<p>甲。</p>');
    expect(entry.source).toEqual({ name });
  });

  it('moves the original when it is a link with words', () => {
    const { entry, body } = wire('甲。\n\n[原文链接](https://a.example/x?spm=1)');
    expect(body).toBe('<p>甲。</p>');
    expect(entry.source).toEqual({ url: 'https://a.example/x' });
  });

  it('is not a chart at the end, though it is a link alone in its paragraph', () => {
    const chart = '<p><a href="https://quote.example/1"><img src="https://pic.example/1"></a></p>';
    const { entry, body } = wire(`<p>甲。</p>${chart}`);
    expect(body).toContain('<img src="https://pic.example/1"');
    expect(entry.source).toBeUndefined();
  });

  it('says so when the link to the original is none', () => {
    const { entry, body, problems } = wire('甲。\n\n<>\n\n[返回首页](../)');
    expect(body).toBe('<p>甲。</p>');
    expect(entry.source).toBeUndefined();
    expect(problems).toEqual([
      {
        file: '_posts/2022-02-09-202202090000000004.md',
        line: 8,
        id: 'odd-original',
        what: 'the link to the original is <>, which is no address; left out',
        mend: 'write <https://…>',
      },
    ]);
  });
});
