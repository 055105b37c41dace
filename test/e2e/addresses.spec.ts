import { dayOf } from '../../src/manifest/days.ts';
import { NOT_FOUND_WORDS } from '../../src/reader/views/notFoundWords.ts';
import { longDay } from '../../src/reader/words/dates.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { headline, middleOf } from './article.ts';
import { expectListOf, required } from './list.ts';
import { expect, test } from './paper.ts';

test.describe('an address', () => {
  const spellings = [
    ['without .html', (url: string) => url.replace(/\.html$/, '')],
    ['with a slash at its end', (url: string) => url.replace(/\.html$/, '/')],
    ['of a folder with its index', (url: string) => url.replace(/\.html$/, '/index.html')],
  ] as const;
  for (const [how, respell] of spellings) {
    test(`${how} leads to the article, whose own address then stands`, async ({ page, paper }) => {
      const entry = middleOf(paper);
      await page.goto(paper.at(respell(entry.url)));
      await expect(headline(page, entry)).toBeVisible();
      await expect(page).toHaveURL(paper.at(entry.url));
    });
  }

  test('that an article had before leads to it', async ({ page, paper }) => {
    expect(paper.redirects.size).toBeGreaterThan(0);
    for (const [from, to] of paper.redirects) {
      await page.goto(paper.at(from));
      await expect(page).toHaveURL(paper.at(to));
      const entry = paper.entries.find(({ url }) => url === to);
      await expect(headline(page, required(entry, `article ${to}`))).toBeVisible();
    }
  });

  test('without a day in it is found all the same', async ({ page, paper }) => {
    const entry = required(
      paper.entries.find(({ url }) => !/\/\d{4}\/\d\d\/\d\d\//.test(url)),
      'article with a permalink of its own',
    );
    await page.goto(paper.at(entry.url));
    await expect(headline(page, entry)).toBeVisible();
  });

  test('in Chinese is one like others', async ({ page, paper }) => {
    const entry = required(
      paper.entries.find(({ url }) => /\p{Script=Han}/u.test(url)),
      'article with a Chinese address',
    );
    await page.goto(paper.at(entry.url));
    await expect(headline(page, entry)).toBeVisible();
  });

  test('of nothing says so, and leads to its day and to the front page', async ({
    page,
    paper,
  }) => {
    const day = dayOf(middleOf(paper).time);
    await page.goto(paper.at(`/nowhere/${day.replaceAll('-', '/')}/never-written.html`));
    await expect(
      page.getByRole('heading', { level: 1, name: NOT_FOUND_WORDS.zh.notFound }),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: NOT_FOUND_WORDS.zh.thatDay(longDay(zh, day)) }),
    ).toBeVisible();
    await page.getByRole('link', { name: zh.home, exact: true }).click();
    await expect(page).toHaveURL(paper.at('/'));
    await expectListOf(page, paper.entries);
  });
});
