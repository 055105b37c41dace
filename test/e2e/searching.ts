import type { Locator, Page } from '@playwright/test';
import type { Entry } from '../../src/manifest/types.ts';
import { SEARCH_WORDS } from '../../src/reader/search/words.ts';
import { bodyText } from '../../src/search/bodyText.ts';
import { fold } from '../../src/search/fold.ts';
import { headlinesOf } from './list.ts';
import { expect, type Paper } from './paper.ts';

const words = SEARCH_WORDS.zh;

/** All articles that have a phrase in title or text, by a look into each. */
export function having({ entries, bodies }: Paper, phrase: string): Entry[] {
  const sought = fold(phrase);
  return entries.filter(({ url, title }) =>
    [title, bodyText(bodies.get(url) ?? '')].some((text) => fold(text).includes(sought)),
  );
}

/** Path of a search. */
export function searchFor(q: string, rest: Record<string, string> = {}): string {
  return `/search?${new URLSearchParams({ q, ...rest })}`;
}

/** What searches are typed into. */
export function fieldOf(page: Page): Locator {
  return page.getByRole('searchbox', { name: words.field });
}

/** What is said of how many articles were found. */
export function countOf(page: Page): Locator {
  return page.locator('.search-count');
}

/** Waits until a search has found these articles, in their order, as far as they are drawn. */
export async function expectFound(page: Page, entries: readonly Entry[]): Promise<void> {
  const titles = entries.map(({ title }) => title);
  await expect(async () => {
    const shown = await headlinesOf(page).allInnerTexts();
    expect(shown.length).toBeGreaterThanOrEqual(Math.min(titles.length, 5));
    expect(shown).toEqual(titles.slice(0, shown.length));
  }).toPass({ timeout: 10_000 });
}
