import type { Route } from '@playwright/test';
import { encodeAddress } from '../../src/manifest/addresses.ts';
import { listPath } from '../../src/reader/routes.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { HOSTILE_WORDS, hostileBodies } from '../hostile/posts.ts';
import { hearRunning } from './cage.ts';
import { test, turnTo } from './hostilePaper.ts';
import { feedOf } from './list.ts';
import { expect, test as onSample } from './paper.ts';

test('posts that are hostile in every place do nothing', async ({ page, paper }) => {
  const { ran } = await hearRunning(page);
  await page.goto(paper.at('/'));
  await expect(feedOf(page).getByRole('article').first()).toBeVisible();
  for (const { url, title } of paper.entries) {
    await turnTo(page, encodeAddress(url));
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    await expect(page.locator('.article-pane .body')).toContainText(markIn(paper.bodies.get(url)));
  }
  for (const { slug } of paper.manifest.categories) {
    await turnTo(page, listPath({ category: slug, range: null }));
    await expect(feedOf(page).getByRole('article'), slug).not.toHaveCount(0);
  }
  expect(await ran()).toEqual([]);
});

/** By which a body of vectors is known to be on show; empty for another. */
function markIn(html = ''): string {
  return /^<p>(第 \d+ 批)</.exec(html)?.[1] ?? '';
}

/** A host that does as it likes with what the press has written. */
onSample.describe('of data that a host has changed', () => {
  onSample('bodies do nothing', async ({ page, paper, faults }) => {
    // Of a text that is only parsed, before it is sanitized, Chromium reports what it would not let be.
    faults.expect(
      /^console: (?:Executing inline|Applying inline style|Loading media|Setting the d)/,
    );
    faults.expect(/Content Security Policy: (?:script-src-attr|style-src-\w+|media-src|base-uri) /);
    const { ran } = await hearRunning(page);
    const hostile = hostileBodies();
    const bodies = new Map(paper.entries.map(({ url }, i) => [url, hostile[i % hostile.length]]));
    await page.route('**/data/packs/*', (route) =>
      answerChanged(route, (key, value) => {
        const body = bodies.get(key)?.html;
        if (body === undefined) return value;
        return Array.isArray(value) ? [value[0], body] : body;
      }),
    );
    await page.goto(paper.at('/'));
    for (const { url } of paper.entries.slice(0, hostile.length)) {
      await turnTo(page, encodeAddress(url));
      const mark = bodies.get(url)?.mark ?? '';
      await expect(page.locator('.article-pane .body')).toContainText(mark);
    }
    expect(await ran()).toEqual([]);
  });

  onSample('words do nothing', async ({ page, paper }) => {
    const { ran } = await hearRunning(page);
    let word = '';
    await page.route('**/data/**/*.json', (route) =>
      answerChanged(route, (key, value) => changedWords(key, value, word)),
    );
    await page.route(paper.at('/'), withoutData);
    for (word of HOSTILE_WORDS) {
      await page.goto(paper.at('/'));
      await expect(feedOf(page).getByRole('link', { name: word, exact: true })).not.toHaveCount(0);
    }
    expect(await ran()).toEqual([]);
  });

  for (const address of ['javascript:ran()', '//hostile.example/', '/\\hostile.example/']) {
    onSample(`an address that leads out is refused: ${address}`, async ({ page, paper }) => {
      await page.route('**/data/pages/*', (route) =>
        answerChanged(route, (key, value) => (key === 'url' ? address : value)),
      );
      await page.route(paper.at('/'), withoutData);
      await page.goto(paper.at('/'));
      await expect(feedOf(page)).toContainText(zh.failed);
      await expect(feedOf(page).getByRole('link')).toHaveCount(0);
    });
  }
});

/** Fields whose values are words, of which a host can make what it likes. */
const WORDS = new Set(['title', 'description', 'label', 'summary', 'author', 'name']);
const LISTS = new Set(['tags', 'categories']);

/** The value of a field with a word in it, if it takes any. */
function changedWords(key: string, value: unknown, word: string): unknown {
  if (WORDS.has(key)) return word;
  const isList = LISTS.has(key) && Array.isArray(value) && typeof value[0] === 'string';
  return isList ? [...value, word] : value;
}

async function answerChanged(
  route: Route,
  change: (key: string, value: unknown) => unknown,
): Promise<void> {
  const response = await route.fetch();
  const json = JSON.stringify(JSON.parse(await response.text()), (key, value) =>
    change(key, value),
  );
  await route.fulfill({ response, body: json });
}

/** The page without its block of data, so that all of it is asked for. */
async function withoutData(route: Route): Promise<void> {
  const response = await route.fetch();
  const page = (await response.text()).replace(
    /<script type="application\/json".*?<\/script>/s,
    '',
  );
  await route.fulfill({ response, body: page });
}
