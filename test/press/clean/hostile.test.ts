// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/press/clean/clean.ts';
import { VECTORS } from '../../hostile/all.ts';
import { foreignIn } from '../../hostile/foreignIn.ts';
import { draft, SETTINGS } from './drafts.ts';

/** A body as a browser reads it, in a page that runs nothing. */
function read(html: string): HTMLElement {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = html;
  return page.body;
}

/** Vectors of which something foreign is left, and what. */
function leftBy(markup: 'html' | 'markdown' | 'commonmark'): string[] {
  return VECTORS.flatMap(({ name, html }) => {
    const { body } = clean(draft({ body: html, markup }), SETTINGS);
    return foreignIn(read(body)).map((foreign) => `${name}: ${foreign}`);
  });
}

describe('of hostile posts a browser finds nothing foreign in what the press writes', () => {
  it('of HTML', () => expect(leftBy('html')).toEqual([]), 30_000);
  it('of Jekyll’s Markdown', () => expect(leftBy('markdown')).toEqual([]), 30_000);
  it('of Markdown', () => expect(leftBy('commonmark')).toEqual([]), 30_000);
});

it('a browser reads what the press writes as the press has written it', () => {
  const changed = VECTORS.filter(({ html }) => {
    const { body } = clean(draft({ body: html, markup: 'html' }), SETTINGS);
    const once = read(body).innerHTML;
    return read(once).innerHTML !== once;
  });
  expect(changed.map(({ name }) => name)).toEqual([]);
});
