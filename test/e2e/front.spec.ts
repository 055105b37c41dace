import type { Page, Response } from '@playwright/test';
import { longDay, weekdayName } from '../../src/reader/words/dates.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, feedOf, headlinesOf, required, rowLink, scrollTo } from './list.ts';
import { expect, test } from './paper.ts';

test('the front page lists everything by day, newest first', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  await expect(page).toHaveTitle(paper.manifest.site.title);
  await expect(page.getByRole('heading', { level: 1, name: zh.everything })).toBeVisible();
  await expectListOf(page, paper.entries);
  const days = feedOf(page).getByRole('heading', { level: 2 });
  const shown = await days.count();
  expect(shown).toBeGreaterThan(1);
  for (const [i, [day, count]] of paper.timeline.days.slice(0, shown).entries()) {
    await expect(days.nth(i).locator('time')).toHaveAttribute('datetime', day);
    await expect(days.nth(i)).toContainText(zh.articles(count));
  }
});

test("the day is the publisher's", async ({ page, paper }) => {
  const [newest] = required(paper.timeline.days[0], 'day');
  await page.goto(paper.at('/'));
  const masthead = page.getByRole('banner');
  await expect(masthead).toContainText(longDay(zh, newest));
  await expect(masthead).toContainText(weekdayName(zh, newest));
  await expect(masthead).toContainText(zh.upTo(paper.manifest.latest?.slice(11, 16) ?? ''));
  await expect(feedOf(page).getByRole('heading', { level: 2 }).first()).toContainText(zh.today);
});

test('the sources stand beside the list, each with its count and the time of its newest article', async ({
  page,
  paper,
}) => {
  await page.goto(paper.at('/'));
  const { categories, count, latest = '' } = paper.manifest;
  const day = latest.slice(0, 10);
  const clock = (time: string) => (time.startsWith(day) ? time.slice(11, 16) : time.slice(5, 10));
  const links = page.getByRole('navigation', { name: zh.categories }).getByRole('link');
  await expect(links).toHaveText([
    `${zh.everything} ${count} ${clock(latest)}`,
    ...categories.map((each) => `${each.label} ${each.count} ${clock(each.latest)}`),
    `${zh.saved} 0`,
  ]);
  await expect(links.first()).toHaveAttribute('aria-current', 'page');
});

test('the list goes down to the oldest article and draws only what is in sight', async ({
  page,
  paper,
}) => {
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await scrollTo(page, rowLink(page, required(paper.entries.at(-1), 'article')));
  expect(await headlinesOf(page).count()).toBeLessThan(paper.entries.length / 2);
});

test('the first view asks for the reader and for no more data than it shows', async ({
  page,
  paper,
}) => {
  const answers = answersTo(page);
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await page.waitForLoadState('networkidle');
  const data = answers.map(pathInside(paper.at('/'))).filter((path) => path.startsWith('data/'));
  expect(
    data.filter((path) => !/^data\/(manifest|timelines\/|pages\/|files\/)/.test(path)),
  ).toEqual([]);
  expect(data.filter((path) => path.startsWith('data/pages/')).length).toBeLessThanOrEqual(1);
});

test('the sanitizer comes with the first article', async ({ page, paper }) => {
  const answers = answersTo(page);
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await page.waitForLoadState('networkidle');
  expect(await scriptsWith(answers, 'dompurify')).toBe(0);
  await rowLink(page, required(paper.entries[0], 'article')).click();
  await expect(page.locator('.body')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  expect(await scriptsWith(answers, 'dompurify')).toBe(1);
});

test('without scripts the page says what it needs', async ({ browser, paper }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(paper.at('/'));
  await expect(page.getByText('reading needs JavaScript')).toBeVisible();
  await context.close();
});

/** Collects what the server answers from now on. */
function answersTo(page: Page): Response[] {
  const answers: Response[] = [];
  page.on('response', (answer) => answers.push(answer));
  return answers;
}

function pathInside(url: string): (answer: Response) => string {
  return (answer) => answer.url().replace(url, '');
}

async function scriptsWith(answers: readonly Response[], word: string): Promise<number> {
  const scripts = answers.filter((answer) => answer.request().resourceType() === 'script');
  const texts = await Promise.all(scripts.map((script) => script.text()));
  return texts.filter((text) => text.includes(word)).length;
}
