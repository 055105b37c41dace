import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownLink, markdownQuotation } from '../../../src/reader/share/markdown.ts';
import { plain } from '../../../src/reader/share/plain.ts';

const CITED = {
  title: '标题',
  url: 'https://paper.example/a.html',
  facts: ['上海证券报', '2026-11-20'],
};

/** What a reader of Markdown sees, as elements. */
function shown(markdown: string): HTMLElement {
  const page = new DOMParser().parseFromString(
    new MarkdownIt({ html: true, linkify: false }).render(markdown),
    'text/html',
  );
  return page.body;
}

describe('a quotation in Markdown', () => {
  it('has its paragraphs quoted and its source below', () => {
    expect(markdownQuotation('第一段。\n第二段。', CITED)).toBe(
      '> 第一段。\n>\n> 第二段。\n\n— [标题](https://paper.example/a.html), 上海证券报, 2026-11-20',
    );
  });

  it('without words is its source', () => {
    expect(markdownQuotation('', CITED)).toMatch(/^— \[标题\]/);
  });

  it('reads as it was written, whatever signs are in it', () => {
    const sign = fc.constantFrom(
      ...'*_`[]()<>#+-=.!|~\\&:"\'1234 \n',
      ...[
        '&amp;',
        '<b>',
        '![a](b)',
        '# ',
        '1. ',
        '- ',
        '```',
        '---',
        '==',
        '新闻',
        '\u202e',
        '[x]: y',
      ],
    );
    const text = fc.array(sign, { maxLength: 20 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, text, (words, title, fact) => {
        const url = `https://paper.example/${encodeURI('a(b)')}&amp;x.html?a=1&copy=2`;
        const body = shown(markdownQuotation(words, { title, url, facts: [fact] }));
        const paragraphs = words.split('\n').map(plain).filter(Boolean);
        const quoted = [...body.querySelectorAll('blockquote > p')];
        expect(quoted.map(({ textContent }) => textContent)).toEqual(paragraphs);
        const links = body.querySelectorAll('a');
        expect(links).toHaveLength(1);
        expect(links[0]?.textContent).toBe(plain(title));
        expect(links[0]?.href).toBe(url.replace('(', '%28').replace(')', '%29'));
        const facts = plain(fact);
        expect(body.lastElementChild?.textContent).toBe(
          `— ${plain(title)}${facts === '' ? '' : `, ${facts}`}`,
        );
        expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
          ...(paragraphs.length > 0 ? ['blockquote', ...paragraphs.map(() => 'p')] : []),
          ...['p', 'a'],
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('lets no title turn round what follows it', () => {
    const link = markdownLink({ ...CITED, title: 'a\u202E\n\nb\u2066c\u0000' });
    expect(link).toMatch(/^\[a bc\]\(/);
  });
});
