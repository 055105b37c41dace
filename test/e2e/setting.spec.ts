import type { Page } from '@playwright/test';
import { SETTINGS_WORDS } from '../../src/reader/settings/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { withBody } from './article.ts';
import { required } from './list.ts';
import { expect, test } from './paper.ts';

const words = SETTINGS_WORDS.zh;

/** What the browser makes of the text of a body. */
function textOf(page: Page) {
  return page
    .locator('.body > p:not([class])')
    .first()
    .evaluate((block) => {
      const style = getComputedStyle(block);
      const size = Number.parseFloat(style.fontSize);
      return {
        size,
        leading: Math.round((Number.parseFloat(style.lineHeight) / size) * 100) / 100,
        measure: block.getBoundingClientRect().width / size,
        family: style.fontFamily,
        indent: Number.parseFloat(style.textIndent) / size,
      };
    });
}

test('a text is set as its language wants it', async ({ page, paper }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto(paper.at(required(paper.entries.find(isChinese), 'Chinese article').url));
  await expect(page.locator('.body')).not.toBeEmpty();
  const chinese = await textOf(page);
  expect(chinese.measure).toBeGreaterThanOrEqual(36);
  expect(chinese.measure).toBeLessThanOrEqual(42);
  expect(chinese.leading).toBe(1.8);
  await page.goto(
    paper.at(
      required(
        paper.entries.find(({ lang }) => lang === 'en'),
        'x',
      ).url,
    ),
  );
  await expect(page.locator('.body')).not.toBeEmpty();
  const english = await textOf(page);
  expect(english.leading).toBe(1.6);
  expect(english.measure).toBeLessThan(chinese.measure);

  function isChinese({ lang, url }: { lang?: string; url: string }) {
    return lang !== 'en' && /<p>[^<]/.test(paper.bodies.get(url) ?? '');
  }
});

test('a text is set as its reader chooses, also after a reload', async ({ page, paper }) => {
  await page.goto(paper.at(withBody(paper, /footnote-ref/).url));
  await expect(page.locator('.body')).not.toBeEmpty();
  const before = await textOf(page);
  await page.getByRole('button', { name: zh.looks }).click();
  const sheet = page.getByRole('dialog', { name: zh.looks });
  for (const [name, value] of [
    ['size', words.size.values.huge],
    ['leading', words.leading.values.loose],
    ['face', words.face.values.serif],
    ['paragraphs', words.paragraphs.values.indent],
  ] as const) {
    await sheet
      .getByRole('group', { name: words[name].name })
      .getByRole('radio', { name: value, exact: true })
      .check();
  }
  const chosen = await textOf(page);
  expect(chosen.size).toBeGreaterThan(before.size + 4);
  expect(chosen.leading).toBe(2.1);
  expect(chosen.family).not.toContain('sans-serif');
  expect(chosen.indent).toBe(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: zh.looks })).toBeFocused();
  await page.reload();
  await expect(page.locator('.body')).not.toBeEmpty();
  expect(await textOf(page)).toEqual(chosen);
});

test('on a phone no choice is wider than the screen', { tag: '@phone' }, async ({
  page,
  paper,
}) => {
  await page.goto(paper.at(withBody(paper, /<table/).url));
  await page.getByRole('button', { name: zh.looks }).tap();
  const sheet = page.getByRole('dialog', { name: zh.looks });
  await sheet.getByRole('radio', { name: words.size.values.huge }).check();
  await sheet.getByRole('radio', { name: words.measure.values.wide, exact: true }).check();
  const overhang = await page
    .locator('.article-pane')
    .evaluate((pane) => pane.scrollWidth - pane.clientWidth);
  expect(overhang).toBe(0);
});
