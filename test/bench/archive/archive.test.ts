import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { budgetsOf } from './budgets.ts';
import { findPeer, kanbaoUnsearched } from './contestants.ts';
import { figuresOf, median, type Result } from './figures.ts';
import { measure } from './measure.ts';
import { formatTable } from './table.ts';

const MB = 1024 ** 2;

function resultOf(name: string, seconds: number[], bytes: number): Result {
  const taken = seconds.map((wall) => ({ wall, cpu: 2 * wall, peak: bytes, highWater: bytes }));
  return {
    name,
    taken: { cold: taken, changed: taken, unchanged: taken },
    size: { files: 10, bytes, gzip: bytes / 4, largest: bytes / 10 },
  };
}

const node = (script: string) => ({ file: process.execPath, args: ['-e', script], cwd: tmpdir() });

describe('the bench', () => {
  test('takes the middle of the runs', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeNaN();
  });

  test('sets figures side by side, with budgets', () => {
    const plain = resultOf('Kanbao without search', [2], 150 * MB);
    const results = [
      resultOf('Kanbao', [4, 1, 3], 200 * MB),
      { ...plain, taken: { ...plain.taken, changed: [], unchanged: [] } },
      resultOf('Hugo 0.111.3', [7.5, 7.4, 99], 900 * MB),
    ];
    const figures = figuresOf(results);
    const archive = { posts: 10_000, bytes: 60 * MB };
    const names = results.map(({ name }) => name);
    const lines = formatTable(names, figures, budgetsOf(results, archive)).split('\n');
    expect(lines).toContain(
      '| cold press, wall | 3.00 s | 2.00 s | 7.50 s | 0.67 | 2.50 | without search ≤ Hugo / 2 | yes |',
    );
    expect(lines).toContain(
      '| cold press, peak RSS | 200.0 MB | 150.0 MB | 900.0 MB | 0.75 | 4.50 | ≤ 768 MB; without search ≤ 512 MB | yes; yes |',
    );
    expect(lines).toContain('| changed press, wall | 3.00 s |  | 7.50 s |  | 2.50 |  |  |');
    expect(lines).toContain(
      '| output, each file gzip -6 | 50.0 MB | 37.5 MB | 225.0 MB | 0.75 | 4.50 | ≤ 0.6 × the posts | no |',
    );
    expect(lines).toContain('| files | 10 | 10 | 10 | 1.00 | 1.00 | < 8,000 | yes |');
  });

  test('holds the press with its index to Hugo and Pagefind together, and to Hugo alone only without', () => {
    const results = [
      resultOf('Kanbao', [10], 600 * MB),
      resultOf('Kanbao without search', [6], 600 * MB),
      resultOf('Hugo with Pagefind 1.6.0', [49], MB),
      resultOf('Hugo 0.111.3', [12], MB),
    ];
    const budgets = budgetsOf(results, { posts: 100_000, bytes: MB });
    const cold = budgets.filter(({ figure }) => figure.startsWith('cold'));
    expect(cold.map(({ text, met }) => `${text}: ${met}`)).toEqual([
      '≤ 768 MB: true',
      'without search ≤ 512 MB: false',
      '≤ Hugo with Pagefind / 5: false',
      'without search ≤ Hugo / 2.5: false',
      'without search ≤ Hugo / 2.5: false',
    ]);
    const million = budgetsOf(results, { posts: 1_000_000, bytes: MB });
    expect(million.map(({ text }) => text)).toContain('≤ 2048 MB');
  });

  test('tells the press that a paper is not to be searched', () => {
    const project = mkdtempSync(join(tmpdir(), 'kanbao-contestant-'));
    const { args, cwd } = kanbaoUnsearched.prepare(project, '/site', '/out');
    expect(args).toContain('/site');
    expect(JSON.parse(readFileSync(join(cwd, 'kanbao.config.json'), 'utf8'))).toEqual({
      search: false,
    });
    rmSync(project, { recursive: true });
  });

  test('leaves out a peer that is not installed, and knows no others', () => {
    expect(findPeer('pagefind=/nowhere/pagefind')).toBeNull();
    expect(() => findPeer('pagefined')).toThrow(/is no peer; there are hugo, pagefind, eleventy/);
  });

  test('holds an incremental press of a big archive to the cold one and to Hugo', () => {
    const slow = [resultOf('Kanbao', [3], MB), resultOf('Hugo', [100], MB)];
    const met = budgetsOf(slow, { posts: 100_000, bytes: MB }).find(
      ({ figure }) => figure === 'changed press, wall',
    );
    expect(met).toEqual({
      figure: 'changed press, wall',
      text: '≤ cold / 6, ≤ Hugo / 15',
      met: false,
    });
  });

  test('says what a failing command printed', async () => {
    await expect(measure(node('console.error("no posts"); process.exit(3)'))).rejects.toThrow(
      /ended with 3:\nno posts/,
    );
  });

  test.runIf(process.platform === 'linux')('counts the memory of children in', async () => {
    const hold = 'globalThis.held = Buffer.alloc(100 * 1024 ** 2, 1);';
    const child = `${hold} setTimeout(() => {}, 500)`;
    const parent = `${hold} require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}])`;
    const { peak, highWater, cpu } = await measure(node(parent));
    expect(peak).toBeGreaterThan(200 * MB);
    expect(highWater).toBeGreaterThan(200 * MB);
    expect(cpu).toBeGreaterThan(0);
  });
});
