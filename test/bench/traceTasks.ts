import type { Page } from '@playwright/test';

/**
 * Watches the tasks of a page; the result ends that, and gives what the longest three took of a
 * processor, in ms: on a busy machine a task is long because it waits.
 */
export async function traceTasks(page: Page): Promise<() => Promise<number[]>> {
  const session = await page.context().newCDPSession(page);
  const events: { [name: string]: unknown }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] },
  });
  return async () => {
    const isOver = new Promise<void>((resolve) => {
      session.once('Tracing.tracingComplete', () => resolve());
    });
    await session.send('Tracing.end');
    await isOver;
    const isMain = (event: { [name: string]: unknown }) =>
      event.name === 'thread_name' && JSON.stringify(event.args).includes('CrRendererMain');
    const threads = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
    const times = events
      .filter(({ name, pid, tid }) => /RunTask$/.test(String(name)) && threads.has(`${pid} ${tid}`))
      .map(({ tdur }) => Math.round(Number(tdur ?? 0) / 1_000));
    return times.sort((a, b) => b - a).slice(0, 3);
  };
}
