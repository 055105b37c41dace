import { expect, type Locator, type Page } from '@playwright/test';

/** Where something is on the screen, in px from above; parts of a pixel count. */
export function topOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => element.getBoundingClientRect().top);
}

/** Notes where something is at every frame from now on; returns what gives all places where it was. */
export async function follow(locator: Locator): Promise<() => Promise<number[]>> {
  const handle = await locator.evaluateHandle((element) => {
    const places = new Set<number>();
    const note = () => {
      places.add(element.getBoundingClientRect().top);
      requestAnimationFrame(note);
    };
    note();
    return places;
  });
  return () => handle.evaluate((places) => [...places]);
}

/** The row under the day's name: its number in the list, and how many px under the edge it begins. */
export function topRow(page: Page): Promise<{ number: number; y: number }> {
  return page.locator('.feed-scroller').evaluate((box) => {
    const edge = box.getBoundingClientRect().top + 40;
    const rows = [...box.querySelectorAll('article')];
    const top = rows.find((row) => row.getBoundingClientRect().top >= edge - 1);
    const y = (top?.getBoundingClientRect().top ?? 0) - edge;
    return { number: Number(top?.getAttribute('aria-posinset') ?? 0), y };
  });
}

/** Puts the scrollbar where it stands for a share of the list. */
export async function pullTo(page: Page, share: number): Promise<void> {
  await page.locator('.feed-scroller').evaluate((box, to) => {
    box.scrollTop = to * (box.scrollHeight - box.clientHeight);
  }, share);
  await expect.poll(async () => (await topRow(page)).number).toBeGreaterThan(0);
}
