import type { Locator, Page } from '@playwright/test';
import { HIT_WORDS } from '../../src/reader/hits/words.ts';
import { withBody } from './article.ts';
import { expect, type Paper } from './paper.ts';

/** A long article about a container: it is in its title, and far down are cranes, in a link. */
const LINKED = /订的<a [^>]+>十二台新岸桥<\/a>/;
export const article = (paper: Paper) => withBody(paper, LINKED);

/** Opens it with a query, and waits for the count of its hits. */
export async function open(page: Page, paper: Paper, query: string): Promise<void> {
  await page.goto(withQuery(paper.at(article(paper).url), query));
  await expect(barOf(page)).toBeVisible();
  await expect(countOf(page)).not.toBeEmpty();
}

const words = HIT_WORDS.zh;

/** A hit as it is painted. */
export interface Painted {
  text: string;
  isInTitle: boolean;
  isCurrent: boolean;
  /** Whether it is seen: in the pane, and behind no bar. */
  isInSight: boolean;
}

/** All hits that the browser highlights, in their order. */
export function paintedHits(page: Page): Promise<Painted[]> {
  return page.evaluate(() => {
    const rangesOf = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].filter((range) => range instanceof Range);
    const current = rangesOf('hit-current');
    return rangesOf('hit').map((range) => {
      // Its first line: what lies there must be what it stands in.
      const { left, right, top, bottom } = range.getClientRects()[0] ?? new DOMRect();
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const holder = range.startContainer.parentElement;
      return {
        text: range.toString(),
        isInTitle: Boolean(holder?.closest('h1')),
        isCurrent: current.includes(range),
        isInSight: holder !== null && holder === seen,
      };
    });
  });
}

/** The hit that is set off against the others. */
export async function currentHit(page: Page): Promise<Painted | undefined> {
  return (await paintedHits(page)).find(({ isCurrent }) => isCurrent);
}

/** The bar of an article that has hits. */
export function barOf(page: Page): Locator {
  return page.getByRole('region', { name: words.bar });
}

export const countOf = (page: Page) => barOf(page).getByRole('status');
export const nextOf = (page: Page) => barOf(page).getByRole('button', { name: words.next });
export const previousOf = (page: Page) => barOf(page).getByRole('button', { name: words.previous });
export const clearOf = (page: Page) => barOf(page).getByRole('button', { name: words.clear });

/** The address of an article in which words are marked. */
export function withQuery(address: string, query: string): string {
  return `${address}?${new URLSearchParams({ q: query })}`;
}
