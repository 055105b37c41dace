import { readFileSync } from 'node:fs';
import render from 'dom-serializer';
import type { Document } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { NO_FILES } from '../../../src/press/attachment.ts';
import { keepKnownAttributes } from '../../../src/press/clean/attributes.ts';
import { captionPictures } from '../../../src/press/clean/captions.ts';
import { clean } from '../../../src/press/clean/clean.ts';
import { dropEmptied } from '../../../src/press/clean/emptied.ts';
import { nameHeadings } from '../../../src/press/clean/headings.ts';
import { highlightCode } from '../../../src/press/clean/highlight.ts';
import { cleanLink } from '../../../src/press/clean/links.ts';
import { alignByClass, markStock, renameOld, unwrapBare } from '../../../src/press/clean/looks.ts';
import { linkMedia } from '../../../src/press/clean/media.ts';
import { freeBlocks, tidyDiv } from '../../../src/press/clean/nesting.ts';
import { markDigest, takeClosing } from '../../../src/press/clean/newswire.ts';
import { joinLines, splitParagraphs, wrapLoose } from '../../../src/press/clean/paragraphs.ts';
import { parse } from '../../../src/press/clean/parse.ts';
import { cleanPicture } from '../../../src/press/clean/pictures.ts';
import { PostFiles } from '../../../src/press/clean/postFiles.ts';
import { refine } from '../../../src/press/clean/refine.ts';
import type { Post, Rule } from '../../../src/press/clean/rule.ts';
import { markTask } from '../../../src/press/clean/tasks.ts';
import { trimEdges } from '../../../src/press/clean/trim.ts';
import { dropUnseen } from '../../../src/press/clean/unseen.ts';
import { draft, SETTINGS } from './drafts.ts';

type Step = (root: Document, post: Post) => void;

const onTheWayIn =
  (rule: Rule): Step =>
  (root, post) =>
    refine(root, post, { before: [rule], after: [] });

const onTheWayOut =
  (rule: Rule): Step =>
  (root, post) =>
    refine(root, post, { before: [], after: [rule] });

/** Each has a pair of fixtures: what it takes, and what it makes of that. */
const STEPS: readonly [name: string, step: Step][] = [
  ['media', onTheWayIn(linkMedia)],
  ['unseen', onTheWayIn(dropUnseen)],
  ['align', onTheWayIn(alignByClass)],
  ['rename', onTheWayIn(renameOld)],
  ['stock', onTheWayIn(markStock)],
  ['links', onTheWayIn(cleanLink)],
  ['pictures', onTheWayIn(cleanPicture)],
  ['attributes', onTheWayIn(keepKnownAttributes)],
  ['bare', onTheWayIn(unwrapBare)],
  ['tasks', onTheWayOut(markTask)],
  ['trim', onTheWayOut(trimEdges)],
  ['emptied', onTheWayOut(dropEmptied)],
  ['nesting', onTheWayOut(freeBlocks)],
  ['divisions', onTheWayOut(tidyDiv)],
  ['loose', wrapLoose],
  ['paragraphs', splitParagraphs],
  ['lines', joinLines],
  ['headings', nameHeadings],
  ['captions', captionPictures],
  ['highlight', highlightCode],
  ['digest', markDigest],
  ['closing', takeClosing],
];

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/clean/${name}`, import.meta.url), 'utf8');
}

/** Fixtures have one block a line, for people. */
function inOneLine(html: string): string {
  return html.replace(/(?<=>)\n|\n(?=<)/g, '').trim();
}

function applied(step: Step, html: string): string {
  const parsed = parse(html);
  if (typeof parsed === 'string') throw new Error(parsed);
  const { root, targets } = parsed;
  const files = new PostFiles(NO_FILES, draft());
  const post = { address: draft().url, targets, usedIds: new Set<string>(), files };
  refine(root, post, { before: [], after: [] });
  step(root, post);
  return render(root, { encodeEntities: 'utf8' });
}

describe('each step does one thing', () => {
  it.each(STEPS)('%s', (name, step) => {
    const result = applied(step, fixture(`${name}.in.html`));
    expect(inOneLine(result)).toBe(inOneLine(fixture(`${name}.out.html`)));
  });
});

describe('all steps together', () => {
  it('press a newswire post', () => {
    const { entry, body, problems } = clean(draft({ body: fixture('newswire.in.md') }), SETTINGS);
    expect(body).toBe(inOneLine(fixture('newswire.out.html')));
    expect(entry.source).toEqual({
      name: '示例证券报',
      url: 'http://finance.example/a/202202090000000004.html',
    });
    expect(entry.summary).toBe('示例公司宣布新品。');
    expect(entry.thumbnail).toBe('https://cdn.example/D1_w800h555.jpg');
    expect(problems).toEqual([]);
  });
});
