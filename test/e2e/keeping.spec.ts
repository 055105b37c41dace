import { STATE_WORDS } from '../../src/reader/state/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf } from './list.ts';
import { expectRead, nth, openKeeping, openMenu, ownLink, read, rowOf } from './own.ts';
import { expect, test } from './paper.ts';

const OWN = STATE_WORDS.zh;

test('what goes out as a file comes back from it, after all was forgotten', async ({
  page,
  paper,
}, info) => {
  const first = nth(paper, 0);
  await page.goto(paper.at('/'));
  await read(page, first);
  await page.getByRole('button', { name: zh.save }).click();
  await page.goto(paper.at('/?when=P7D'));
  const menu = await openMenu(page);
  await menu.getByLabel(OWN.viewName).fill('一周');
  await page.keyboard.press('Enter');

  const keeping = await openKeeping(page);
  const download = page.waitForEvent('download');
  await keeping.getByRole('button', { name: OWN.exportAll }).click();
  const file = info.outputPath('kept.json');
  await (await download).saveAs(file);

  await keeping.getByRole('button', { name: OWN.forget }).click();
  await expect(keeping.getByRole('button', { name: OWN.cancel })).toBeFocused();
  await keeping.getByRole('button', { name: OWN.forgetNow }).click();
  await expect(keeping.getByText(OWN.forgotten)).toBeVisible();
  await expectRead(page, first, false);
  await expect(ownLink(page, '一周')).toHaveCount(0);
  const left = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(left).not.toContain(first.url);
  expect(left).not.toContain('一周');

  await keeping.getByLabel(OWN.importAll).setInputFiles(file);
  await expect(keeping.getByText(OWN.imported({ read: 1, saved: 1, views: 1 }))).toBeVisible();
  await expectRead(page, first, true);
  await expect(ownLink(page, '一周')).toHaveCount(1);
  await expect(rowOf(page, first).getByRole('img', { name: zh.saved })).toHaveCount(1);

  await keeping.getByRole('button', { name: OWN.undo }).click();
  await expectRead(page, first, false);
  await expect(ownLink(page, '一周')).toHaveCount(0);
});

test('a file that is something else is refused, and it is said what is wrong', async ({
  page,
  paper,
}) => {
  await page.goto(paper.at('/'));
  const keeping = await openKeeping(page);
  const put = (text: string) =>
    keeping.getByLabel(OWN.importAll).setInputFiles({
      name: 'kept.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await put('<html>');
  await expect(keeping.getByText(OWN.notJson)).toBeVisible();
  await put('{"format":2}');
  await expect(keeping.getByText('kept.json: format 2 is not 1')).toBeVisible();
  await put('{"format":1,"prefs":{"theme":"pink"}}');
  await expect(keeping.getByText(/prefs\["theme"\]: expected one of/)).toBeVisible();
});

test('reading goes on where storage is forbidden', async ({ page, paper }) => {
  await page.addInitScript(() => {
    const forbid = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: forbid });
  });
  const first = nth(paper, 0);
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await read(page, first);
  await page.getByRole('button', { name: zh.save }).click();
  await expectRead(page, first, true);
  await ownLink(page, zh.saved).click();
  await expect(page.getByRole('link', { name: first.title })).toBeVisible();
});
