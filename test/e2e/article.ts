import type { Locator, Page } from '@playwright/test';
import type { Entry } from '../../src/manifest/types.ts';
import { required } from './list.ts';
import type { Paper } from './paper.ts';

/** The headline of the article that is open. */
export function headline(page: Page, entry: Entry): Locator {
  return page.getByRole('heading', { level: 1, name: entry.title, exact: true });
}

/** The article in the middle of the list: far enough down that the list must be scrolled. */
export function middleOf({ entries }: Paper): Entry {
  return required(entries[Math.floor(entries.length / 2)], 'article');
}

/** The newest article whose body holds something. */
export function withBody({ entries, bodies }: Paper, what: RegExp): Entry {
  const found = entries.find(({ url }) => what.test(bodies.get(url) ?? ''));
  return required(found, `article with ${what}`);
}

/** What an article scrolls in. */
export function paneOf(page: Page): Locator {
  return page.locator('.article-pane');
}

/** How far the article is scrolled, in px. */
export function scrolled(page: Page): Promise<number> {
  return paneOf(page).evaluate(({ scrollTop }) => Math.round(scrollTop));
}
