import type { Page, Route } from '@playwright/test';

/** Kinds of data files that were asked for, in order, and not the manifest, which is asked for at all times. */
export function askedOf(page: Page): { kinds: string[]; paths: string[] } {
  const asked = { kinds: [] as string[], paths: [] as string[] };
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    const kind = /^\/data\/(\w+)\//.exec(path)?.[1];
    if (kind === undefined) return;
    asked.kinds.push(kind);
    asked.paths.push(path);
  });
  return asked;
}

/** Holds back answers with data files: `letGo` those that came so far, or `end` it. */
export async function held(page: Page) {
  let routes: Route[] = [];
  let isHeld = true;
  await page.route(/\/data\/\w+\//, (route) => {
    if (isHeld) routes.push(route);
    else return route.continue();
  });
  const letGo = async () => {
    const now = routes;
    routes = [];
    await Promise.all(now.map((route) => route.continue()));
  };
  const end = async () => {
    isHeld = false;
    await letGo();
  };
  return { letGo, end };
}
