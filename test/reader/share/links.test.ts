import { describe, expect, it } from 'vitest';
import {
  articleLink,
  frozen,
  listLink,
  quoteLink,
  withoutFragment,
} from '../../../src/reader/share/links.ts';
import { readQuote } from '../../../src/reader/share/quote.ts';

const ENTRY = {
  url: '/c#/2026/11/20/中 文?.html',
  title: '',
  time: '2026-11-20T12:00:00+08:00',
  categories: [],
  tags: [],
  minutes: 1,
};
const WEEK = { category: 'c#', range: { when: 'P7D' } };
const AT = 'http://localhost:3000/c%23/2026/11/20/%E4%B8%AD%20%E6%96%87%3F.html';

describe('a link', () => {
  it('of an article is its own address, and keeps the list only when asked', () => {
    expect(articleLink(ENTRY)).toBe(AT);
    expect(articleLink(ENTRY, WEEK)).toBe(`${AT}?category=c%23&when=P7D`);
  });

  it('of a list can be frozen: the days of today, whenever it is opened', () => {
    expect(listLink(WEEK)).toBe('http://localhost:3000/category/c%23?when=P7D');
    expect(listLink(frozen(WEEK, '2026-11-20'))).toBe(
      'http://localhost:3000/category/c%23?from=2026-11-14&to=2026-11-20',
    );
    const fixed = { category: null, range: { from: '2026-11-01' } };
    expect(frozen(fixed, '2026-11-20')).toBe(fixed);
  });

  it('to a quotation has it twice: for the reader and for the browser', () => {
    const quote = { start: '一 二', end: '三-四', before: '', after: '' };
    const link = quoteLink(articleLink(ENTRY, WEEK), quote);
    expect(link).toMatch(/#:~:text=%E4%B8%80%20%E4%BA%8C,%E4%B8%89%2D%E5%9B%9B$/);
    expect(readQuote(new URL(link).search)).toEqual(quote);
    expect(new URL(link).searchParams.get('when')).toBe('P7D');
    expect(withoutFragment(link)).not.toContain('#');
  });
});
