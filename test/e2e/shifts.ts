import type { Page } from '@playwright/test';

/** Notes from the next page on what moves in it without the reader's doing. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) shifts.push(Number(Reflect.get(shift, 'value')));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much has moved, as the browser counts it: 1 is all of the screen by its height. */
export function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shifts: unknown = Reflect.get(window, 'shifts');
    return Array.isArray(shifts) ? shifts.reduce((sum, each) => sum + Number(each), 0) : Number.NaN;
  });
}
