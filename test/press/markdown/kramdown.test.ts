import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/press/markdown/markdown.ts';
import snippets from '../../fixtures/markdown/kramdown.json' with { type: 'json' };
import { shown } from './shown.ts';

/** What Ruby's kramdown 2.4 with its GitHub reader made of each, with the settings of Jekyll. */
const RULES = Object.entries(snippets).map(([rule, pairs]) => ({ rule, pairs }));

describe.each(RULES)('$rule read as kramdown reads them', ({ pairs }) => {
  it.each(pairs)('%j', (markdown = '', html = '') => {
    expect(shown(renderMarkdown(markdown, 'kramdown'))).toBe(shown(html));
  });
});
