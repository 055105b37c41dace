import type { Page } from '@playwright/test';
import { VECTORS } from '../hostile/all.ts';
import type * as InPage from '../hostile/inPage.ts';
import { bundle } from './bundle.ts';

declare global {
  interface Window {
    /** The bundle of `inPage.ts`. */
    hostile: typeof InPage;
  }
}

/** A place for hostile bodies, and what has run there. */
export interface Cage {
  /** Names of the vectors that have run until now. */
  ran(): Promise<string[]>;
}

/** Has a page hear what runs in it and in its frames. */
export async function hearRunning(page: Page): Promise<Cage> {
  const heard = new Set<number>();
  await page.exposeFunction('ranAt', (place: number) => heard.add(place));
  await page.addInitScript(() => {
    const hear = (place = -1) => Reflect.get(window.top ?? window, 'ranAt')(place);
    for (const name of ['ran', 'RUN', 'alert', 'confirm', 'prompt', 'print']) {
      Object.defineProperty(window, name, { value: hear });
    }
  });
  const ran = async () => {
    // What was to run a little later has run by then.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    return [...heard].map((place) => VECTORS[place]?.name ?? 'one of them');
  };
  return { ran };
}

/** An empty page without a policy, with the bundle in it. */
export async function openCage(page: Page): Promise<Cage> {
  const cage = await hearRunning(page);
  const content = await bundle('../hostile/inPage.ts', 'hostile');
  await page.route('https://cage.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>a</title>' }),
  );
  await page.goto('https://cage.example/');
  await page.addScriptTag({ content });
  return cage;
}
