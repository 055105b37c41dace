import type { Locator, Page } from '@playwright/test';
import type { Entry } from '../../src/manifest/types.ts';
import { required } from './list.ts';
import { expect, type Paper } from './paper.ts';

/** A Chinese article of several paragraphs, long enough that its end is out of sight. */
export function longArticle({ entries, bodies }: Paper): Entry {
  const found = entries.find(({ url, lang }) => {
    const body = bodies.get(url) ?? '';
    return lang !== 'en' && body.length > 3000 && (body.match(/<p>[^<]{20,}/g)?.length ?? 0) > 6;
  });
  return required(found, 'long article');
}

export async function openSheet(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name }).click();
  return page.getByRole('dialog', { name });
}

/** What lies on the clipboard. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Selects from the third sign of one paragraph of the text to the fifth of another; returns the words. */
export async function select(page: Page, from: number, to: number): Promise<string> {
  await expect(page.locator('.body > p').nth(to)).toBeAttached();
  return page.evaluate(
    ([first = 0, last = 0]) => {
      const paragraphs = [...document.querySelectorAll('.body > p')].filter(
        ({ firstChild }) => firstChild instanceof Text && firstChild.length > 12,
      );
      const [start, end] = [paragraphs[first]?.firstChild, paragraphs[last]?.firstChild];
      if (!start || !end) throw new Error('no such paragraphs');
      paragraphs[last]?.scrollIntoView({ block: 'center' });
      document.getSelection()?.setBaseAndExtent(start, 3, end, first === last ? 9 : 5);
      return document.getSelection()?.toString() ?? '';
    },
    [from, to],
  );
}

/** The words that are marked, and whether their beginning is in sight and not under the bar. */
export function marked(page: Page): Promise<{ text: string; isInSight: boolean }> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('quote') ?? [];
    if (!(range instanceof Range)) return { text: '', isInSight: false };
    const { top } = range.getBoundingClientRect();
    const bar = document.querySelector('.article-bar')?.getBoundingClientRect();
    const isCovered = bar !== undefined && top < bar.bottom && top > bar.top;
    return {
      text: range.toString(),
      isInSight: top >= 0 && top < window.innerHeight && !isCovered,
    };
  });
}

export const folded = (text: string) => text.replace(/\s+/g, '');
