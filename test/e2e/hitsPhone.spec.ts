import { paneOf, withBody } from './article.ts';
import { barOf, countOf, currentHit, nextOf, open, paintedHits, withQuery } from './hits.ts';
import { expect, test } from './paper.ts';

test.describe('on a phone', { tag: '@phone' }, () => {
  test('the bar stands over the article’s, and its buttons are large enough', async ({
    page,
    paper,
  }) => {
    await open(page, paper, '桥');
    const [bar, below] = await Promise.all(
      [barOf(page), page.locator('.article-bar')].map((each) => each.boundingBox()),
    );
    if (!bar || !below) throw new Error('a bar is not drawn');
    expect(bar.x).toBe(0);
    expect(bar.width).toBe(360);
    expect(Math.abs(bar.y + bar.height - below.y)).toBeLessThanOrEqual(1);
    for (const button of await barOf(page).getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    const count = (await paintedHits(page)).length;
    for (let at = 1; at < count; at++) {
      await nextOf(page).tap();
      await expect(countOf(page)).toHaveText(`${at + 1} / ${count}`);
      expect(await currentHit(page)).toMatchObject({ isInSight: true });
    }
    await paneOf(page).evaluate((pane) => {
      pane.scrollTop = pane.scrollHeight;
    });
    const last = await page.locator('.neighbours').boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar.y);
  });

  test('a hit at the end of a long line of code is scrolled to', async ({ page, paper }) => {
    const { url } = withBody(paper, /<pre[\s\S]*不偏蓝/);
    await page.goto(withQuery(paper.at(url), '不偏蓝'));
    await expect(countOf(page)).not.toBeEmpty();
    await expect.poll(() => currentHit(page)).toMatchObject({ isInSight: true });
    const sideways = await page
      .locator('.body pre')
      .evaluateAll((all) => all.map(({ scrollLeft }) => scrollLeft));
    expect(Math.max(...sideways)).toBeGreaterThan(0);
  });
});
