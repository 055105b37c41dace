import { clean } from '../../src/press/clean/clean.ts';
import { VECTORS } from '../hostile/all.ts';
import { draft, SETTINGS } from '../press/clean/drafts.ts';
import { openCage } from './cage.ts';
import { expect, test } from './paper.ts';

// Pictures of thousands of bodies say nothing, and take longer than these.
test.use({ trace: 'off' });

/** Of so many vectors one is shown as it is. */
const FEW = 10;

test.describe('of hostile bodies, in a page that has no policy', () => {
  test('many run when nobody looks at them', async ({ page, faults }) => {
    faults.expect(/./);
    const { ran } = await openCage(page);
    const some = VECTORS.filter((_, place) => place % FEW === 0);
    await page.evaluate(
      (bodies) =>
        Promise.all(
          bodies.map((body) => {
            const frame = document.createElement('iframe');
            frame.srcdoc = body;
            document.body.append(frame);
            return new Promise((resolve) => setTimeout(resolve, 1_000));
          }),
        ),
      some.map(({ html }) => html),
    );
    expect((await ran()).length).toBeGreaterThan(some.length / FEW);
  });

  test('none runs, poses or loads anything that the reader has sanitized', async ({ page }) => {
    const { ran } = await openCage(page);
    const wrong = await page.evaluate(
      (bodies) =>
        bodies.flatMap(({ name, html }) =>
          window.hostile.triedSanitized(html).map((what) => `${name}: ${what}`),
        ),
      VECTORS,
    );
    expect(wrong).toEqual([]);
    expect(await ran()).toEqual([]);
  });

  for (const markup of ['html', 'markdown', 'commonmark'] as const) {
    test(`none that the press has cleaned, of ${markup}`, async ({ page }) => {
      const { ran } = await openCage(page);
      const cleaned = VECTORS.map(({ name, html }) => {
        const { body } = clean(draft({ body: html, markup }), SETTINGS);
        return { name, html: body };
      });
      const wrong = await page.evaluate(
        (bodies) =>
          bodies.flatMap(({ name, html }) =>
            window.hostile.triedCleaned(html).map((what) => `${name}: ${what}`),
          ),
        cleaned,
      );
      expect(wrong).toEqual([]);
      expect(await ran()).toEqual([]);
    });
  }
});
