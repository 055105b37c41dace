import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepPressing } from '../../src/press/keepPressing.ts';
import { loadSettings, type Project } from '../../src/press/loadSettings.ts';
import { press } from '../../src/press/press.ts';
import type { Report } from '../../src/press/report.ts';
import { fixture, makeFolder } from './folders.ts';

const DEADLINE = 5_000;

afterEach(() => {
  vi.useRealTimers();
});

async function keep(onPress: (project: Project, nth: number) => Promise<void> = async () => {}) {
  const root = await makeFolder();
  await cp(fixture('content'), join(root, 'content'), { recursive: true });
  const config = join(root, 'kanbao.config.json');
  await writeFile(config, '{}');
  const reports: Report[] = [];
  const failures: unknown[] = [];
  let presses = 0;
  const beginning = keepPressing({
    load: () => loadSettings({}, root),
    async press(project) {
      const report = await press(project, { now: new Date(), shell: null });
      await onPress(project, ++presses);
      return report;
    },
    pressed: (report) => reports.push(report),
    failed: (error) => failures.push(error),
    tell: (message) => failures.push(message),
  });
  const pressing = await beginning;
  onTestFinished(() => pressing.end());
  const post = join(root, 'content/_posts/2022-02-10-harbours-again.md');
  return { root, config, post, pressing, reports, failures };
}

test('presses again at a change, and says what was there before', async () => {
  const { root, pressing, reports } = await keep();
  const text = '---\ntitle: New\n---\nText.\n';
  await writeFile(join(root, 'content/_posts/2022-02-11-new.md'), text);
  await vi.waitFor(() => {
    expect(reports.at(-1)?.articles).toBe(pressing.report.articles + 1);
  }, DEADLINE);
});

test('what changes during the first press is pressed', async () => {
  const { reports, pressing } = await keep(async ({ content: [content = ''] }, nth) => {
    if (nth === 1) await appendFile(join(content, '_posts/2022-02-10-harbours-again.md'), 'More.');
  });
  await vi.waitFor(() => {
    const now = reports.at(-1)?.edition.manifest.edition;
    expect(now).not.toBe(pressing.report.edition.manifest.edition);
    expect(now).toBeDefined();
  }, DEADLINE);
});

test('a mistake in the config is told, and a mended one is pressed', async () => {
  const { config, reports, failures } = await keep();
  await writeFile(config, '{ "title": 1 }');
  await vi.waitFor(() => expect(String(failures.at(-1))).toContain('title'), DEADLINE);
  await writeFile(config, '{ "title": "Two" }');
  await vi.waitFor(() => {
    expect(reports.at(-1)?.edition.manifest.site.title).toBe('Two');
  }, DEADLINE);
});

test('folders that the config names later are watched too', async () => {
  const { root, config, reports } = await keep();
  await mkdir(join(root, 'more'));
  await writeFile(join(root, 'more/2022-02-11-a.md'), '---\ntitle: A\n---\nText.\n');
  await writeFile(config, '{ "content": ["content", "more"] }');
  await vi.waitFor(() => expect(reports.at(-1)?.articles).toBe(4), DEADLINE);
  await writeFile(join(root, 'more/2022-02-11-b.md'), '---\ntitle: B\n---\nText.\n');
  await vi.waitFor(() => expect(reports.at(-1)?.articles).toBe(5), DEADLINE);
});

test('what is served by is not changed under who serves, and that is said', async () => {
  const pressed: Project[] = [];
  const { config, pressing, failures } = await keep(async (project) => void pressed.push(project));
  await writeFile(config, '{ "title": "Two", "base": "/news/", "out": "other" }');
  await vi.waitFor(() => expect(pressed.at(-1)?.title).toBe('Two'), DEADLINE);
  const { base, out } = pressing.project;
  expect(pressed.at(-1)).toMatchObject({ base, out });
  expect(failures).toEqual(['base and out stay what they were; begin anew to change them']);
});

test('a post that waits for its time comes when the minute begins', async () => {
  vi.useFakeTimers({
    toFake: ['Date', 'setTimeout', 'clearTimeout'],
    now: new Date('2022-02-09T23:59:30Z'),
  });
  const { reports, pressing } = await keep();
  expect(pressing.report.left.future).toBeGreaterThan(0);
  const before = pressing.report.articles;
  vi.setSystemTime(new Date('2999-01-01T00:00:10Z'));
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(reports.at(-1)?.articles).toBeGreaterThan(before), DEADLINE);
});

test('at the end the edition that is being pressed is made whole, and no other', async () => {
  const begun = vi.fn();
  const done = vi.fn();
  const { post, pressing } = await keep(async (_project, nth) => {
    if (nth === 1) return;
    begun();
    await new Promise((resolve) => setTimeout(resolve, 100));
    done();
  });
  await appendFile(post, 'More.\n');
  await vi.waitFor(() => expect(begun).toHaveBeenCalled(), DEADLINE);
  await pressing.end();
  expect(done).toHaveBeenCalledTimes(1);
  await appendFile(post, 'Still more.\n');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(begun).toHaveBeenCalledTimes(1);
});

test('a first press that cannot be made is a failure, and nothing goes on', async () => {
  const root = await makeFolder();
  await mkdir(join(root, 'content'));
  const failing = keepPressing({
    load: () => loadSettings({}, root),
    press: async () => {
      throw new Error('no room');
    },
    pressed: () => {},
    failed: () => {},
    tell: () => {},
  });
  await expect(failing).rejects.toThrow('no room');
  await rm(root, { recursive: true });
});
