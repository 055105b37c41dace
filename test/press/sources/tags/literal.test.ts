import { textContent } from 'domutils';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../../src/press/markdown/markdown.ts';
import {
  htmlLink,
  htmlPicture,
  linkText,
  literal,
} from '../../../../src/press/sources/tags/literal.ts';

function seen(html: string): string {
  return textContent(parseDocument(html)).trim();
}

describe('literal text', () => {
  it('is seen as it is, in Markdown and in HTML', () => {
    const word = fc.string({ unit: fc.constantFrom(...'<>&*_`[]()\\~|{}%"ab'), maxLength: 30 });
    fc.assert(
      fc.property(word, (inner) => {
        const text = `{{< ${inner} >}}`;
        for (const dialect of ['commonmark', 'kramdown'] as const) {
          expect(seen(renderMarkdown(`a ${literal(text)} b`, dialect))).toBe(`a ${text} b`);
        }
        expect(seen(`<p>${literal(text)}</p>`)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a link', () => {
  it('carries any address and any words', () => {
    expect(htmlLink('https://x.example/?a=1&b="', '<b>')).toBe(
      '<a href="https://x.example/?a=1&#38;b=&#34;">&#60;b&#62;</a>',
    );
    expect(linkText('/中 文/(a)%\uD800.html')).toBe(
      '/%E4%B8%AD%20%E6%96%87/%28a%29%25%EF%BF%BD.html',
    );
    expect(htmlPicture('a".png', { alt: '', title: 'T' })).toBe('<img src="a&#34;.png" title="T">');
  });
});
