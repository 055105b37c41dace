import type { Page } from '@playwright/test';
import { addDays, addMonths, dayOf } from '../../src/manifest/days.ts';
import type { Day, Entry } from '../../src/manifest/types.ts';
import { NOT_FOUND_WORDS } from '../../src/reader/views/notFoundWords.ts';
import { longDay, longMonth } from '../../src/reader/words/dates.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, required } from './list.ts';
import { expect, type Paper, test } from './paper.ts';

function entriesOf(paper: Paper, slug: string): Entry[] {
  return paper.entries.filter(({ categories }) => categories.includes(slug));
}

function entriesIn(entries: readonly Entry[], from: Day, to: Day): Entry[] {
  return entries.filter(({ time }) => dayOf(time) >= from && dayOf(time) <= to);
}

function newestDay(paper: Paper): Day {
  return required(paper.timeline.days[0], 'day')[0];
}

/** The column of dates beside the list. */
function dateRail(page: Page) {
  return page.getByRole('complementary', { name: zh.calendar });
}

function dayButton(page: Page, paper: Paper, day: Day) {
  const [, count] = required(
    paper.timeline.days.find(([each]) => each === day),
    `article of ${day}`,
  );
  const name = `${longDay(zh, day)}, ${zh.articles(count)}`;
  return dateRail(page).getByRole('button', { name });
}

test.describe('a category', () => {
  test('is one click away and stands in the address', async ({ page, paper }) => {
    const category = required(paper.manifest.categories[0], 'category');
    await page.goto(paper.at('/'));
    const link = page
      .getByRole('navigation', { name: zh.categories })
      .getByRole('link', { name: category.label });
    await link.click();
    await expect(page).toHaveURL(paper.at(`/category/${category.slug}`));
    await expect(page.getByRole('heading', { level: 1, name: category.label })).toBeFocused();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expectListOf(page, entriesOf(paper, category.slug));
    await page.goBack();
    await expectListOf(page, paper.entries);
  });

  test('that the paper does not have is said to be missing', async ({ page, paper }) => {
    await page.goto(paper.at('/category/nowhere'));
    const name = NOT_FOUND_WORDS.zh.noSuchCategory('nowhere');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.getByRole('link', { name: zh.clearCategory }).click();
    await expectListOf(page, paper.entries);
  });
});

test.describe('dates', () => {
  test('of the last days stay with the category, in the address and after a reload', async ({
    page,
    paper,
  }) => {
    const { slug } = required(paper.manifest.categories[0], 'category');
    const newest = newestDay(paper);
    await page.goto(paper.at(`/category/${slug}`));
    await dateRail(page)
      .getByRole('button', { name: zh.lastDays(7) })
      .click();
    await expect(page).toHaveURL(paper.at(`/category/${slug}?when=P7D`));
    const expected = entriesIn(entriesOf(paper, slug), addDays(newest, -6), newest);
    await expectListOf(page, expected);
    await page.reload();
    await expectListOf(page, expected);
    await page
      .getByRole('navigation', { name: zh.categories })
      .getByRole('link', { name: zh.everything })
      .click();
    await expect(page).toHaveURL(paper.at('/?when=P7D'));
    await expectListOf(page, entriesIn(paper.entries, addDays(newest, -6), newest));
  });

  test('are chosen in the calendar: a day, and with Shift a range', async ({ page, paper }) => {
    const newest = newestDay(paper);
    const from = addDays(newest, -2);
    await page.goto(paper.at('/'));
    await dayButton(page, paper, from).click();
    await expect(page).toHaveURL(paper.at(`/${from.replaceAll('-', '/')}/`));
    await expectListOf(page, entriesIn(paper.entries, from, from));
    await expect(dayButton(page, paper, from)).toHaveAttribute('aria-pressed', 'true');
    await dayButton(page, paper, newest).click({ modifiers: ['Shift'] });
    await expect(page).toHaveURL(paper.at(`/?from=${from}&to=${newest}`));
    await expectListOf(page, entriesIn(paper.entries, from, newest));
  });

  test('of another month are found by its name and by turning the leaves', async ({
    page,
    paper,
  }) => {
    const month = required(paper.timeline.days.at(-1), 'day')[0].slice(0, 7);
    await page.goto(paper.at('/'));
    await dateRail(page)
      .getByRole('combobox', { name: zh.month, exact: true })
      .selectOption(month.slice(5));
    const table = (each: string) =>
      dateRail(page).getByRole('table', { name: longMonth(zh, each), exact: true });
    await expect(table(month)).toBeVisible();
    await expect(dateRail(page).getByRole('button', { name: zh.previousMonth })).toBeDisabled();
    await dateRail(page).getByRole('button', { name: zh.nextMonth }).click();
    await expect(table(addMonths(month, 1))).toBeVisible();
    await dateRail(page).getByRole('button', { name: zh.previousMonth }).click();
    // With its count behind it; the days of the month are named differently.
    const wholeMonth = new RegExp(`^${longMonth(zh, month)}\\s*\\d+$`);
    await dateRail(page).getByRole('button', { name: wholeMonth }).click();
    await expect(page).toHaveURL(paper.at(`/${month.replace('-', '/')}/`));
    await expectListOf(page, entriesIn(paper.entries, `${month}-01`, `${month}-31`));
  });

  test('are reached in the calendar by the arrow keys', async ({ page, paper }) => {
    const newest = newestDay(paper);
    await page.goto(paper.at('/'));
    await dayButton(page, paper, newest).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(dayButton(page, paper, addDays(newest, -1))).toBeFocused();
    await page.keyboard.press('Enter');
    const path = addDays(newest, -1).replaceAll('-', '/');
    await expect(page).toHaveURL(paper.at(`/${path}/`));
  });

  test('may be typed', async ({ page, paper }) => {
    const to = addDays(newestDay(paper), -1);
    const from = addDays(to, -9);
    await page.goto(paper.at('/'));
    await dateRail(page).getByLabel(zh.from, { exact: true }).fill(from);
    await dateRail(page).getByLabel(zh.to, { exact: true }).fill(to);
    await dateRail(page).getByRole('button', { name: zh.apply }).click();
    await expect(page).toHaveURL(paper.at(`/?from=${from}&to=${to}`));
    await expectListOf(page, entriesIn(paper.entries, from, to));
  });

  test('of a year, a month and a day are addresses', async ({ page, paper }) => {
    const newest = newestDay(paper);
    const [year, month] = newest.split('-');
    const units = [
      [`/${year}/`, `${year}-01-01`, `${year}-12-31`],
      [`/${year}/${month}/`, `${year}-${month}-01`, `${year}-${month}-31`],
      [`/${newest.replaceAll('-', '/')}/`, newest, newest],
    ] as const;
    for (const [path, from, to] of units) {
      await page.goto(paper.at(path));
      await expectListOf(page, entriesIn(paper.entries, from, to));
    }
  });

  test('without articles say so and lead to the nearest that have some', async ({
    page,
    paper,
  }) => {
    const oldest = required(paper.timeline.days.at(-1), 'day');
    const before = addDays(oldest[0], -1);
    await page.goto(paper.at(`/?to=${before}`));
    await expect(page.getByText(zh.noneHere)).toBeVisible();
    await page.getByRole('link', { name: zh.nearest(longDay(zh, oldest[0]), oldest[1]) }).click();
    await expectListOf(page, entriesIn(paper.entries, oldest[0], oldest[0]));
  });
});
