import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import { parseDocument } from 'htmlparser2';
import type { Draft } from '../../../../src/press/draft.ts';
import { renderMarkdown } from '../../../../src/press/markdown/markdown.ts';

/** A post as `test/bench/jekyllDump.rb` prints it. */
export interface JekyllPost {
  file: string;
  title: string;
  date: string;
  categories: string[];
  tags: string[];
  url: string;
  redirects: string[];
  /** Front matter that Jekyll cannot read. */
  unreadable?: string;
  /** Why Jekyll cannot render it. */
  error?: string;
  html?: string;
}

/** What is compared, as text of either side. */
export const CHECKS: readonly [
  name: string,
  ours: (draft: Draft) => string,
  theirs: (post: JekyllPost) => string | undefined,
][] = [
  ['title', ({ title }) => title, ({ title }) => title.replace(/[^\S\u3000]+/g, ' ').trim()],
  [
    'instant',
    ({ time }) => new Date(time).toISOString(),
    ({ date }) => new Date(date).toISOString(),
  ],
  ['categories', (draft) => draft.categories.join(' | '), (post) => labels(post.categories)],
  ['tags', (draft) => draft.tags.join(' | '), (post) => labels(post.tags)],
  ['address', ({ url }) => url, ({ url }) => url],
  ['redirects', (draft) => draft.redirects.join(' '), (post) => post.redirects.join(' ')],
  ['text', (draft) => visible(htmlOf(draft)), ({ html }) => html && visible(html)],
  ['links', (draft) => links(htmlOf(draft)), ({ html }) => html && links(html)],
];

/** Each once and without blanks around, as lists show them. */
function labels(texts: string[]): string {
  return [...new Set(texts.map((text) => text.trim()))].filter(Boolean).join(' | ');
}

function htmlOf({ body, markup }: Draft): string {
  return markup === 'html' ? body : renderMarkdown(body, 'kramdown');
}

/** What a reader sees of HTML, without blanks, marks of footnotes and the ways to delimit math. */
function visible(html: string): string {
  return textOf(parseDocument(html)).replace(/\s+|↩\uFE0E?|\\[()[\]]|\$\$/g, '');
}

function textOf(parent: ParentNode): string {
  return parent.children
    .map((node) => {
      if (isText(node)) return node.data;
      return isTag(node) && !isUnseen(node) ? textOf(node) : '';
    })
    .join('');
}

/** Scripts and looks, and the numbers that Jekyll puts before lines of code. */
function isUnseen({ name, attribs }: Element): boolean {
  return name === 'script' || name === 'style' || /\b(?:gutter|lineno)\b/.test(attribs.class ?? '');
}

/** Where links and pictures lead, in order. */
function links(html: string): string {
  return getElementsByTagName((name) => name === 'a' || name === 'img', parseDocument(html))
    .map(({ attribs }) => attribs.href ?? attribs.src ?? '')
    .join(' ');
}
