import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { printPaper, type Story } from '../../reader/paper.ts';
import { dice } from '../dice.ts';
import { writeSentence, writeTitle } from '../newswire/sentences.ts';
import { besidePagefind } from './besidePagefind.ts';
import { budgetsOf } from './budgets.ts';
import { figuresOf, spreadOf } from './figures.ts';
import { indexSizeOf } from './indexSize.ts';
import { type Measured, measureQueries } from './measure.ts';
import { pagefindVersion, pageOf } from './pagefind.ts';
import { readPaper } from './paper.ts';
import { drawQueries, KINDS } from './queries.ts';
import { kindOf, ServedPaper } from './served.ts';
import { budgetTable, costTable, qualityTable } from './tables.ts';
import { qualityOf, truthOf } from './truth.ts';
import { Watch } from './watch.ts';

const roll = dice(7);
const STORIES = Array.from({ length: 60 }, (_, i): Story => {
  const day = `2026-11-${String(28 - Math.floor(i / 3)).padStart(2, '0')}`;
  const sentences = Array.from({ length: 6 }, () => writeSentence(roll)).join('');
  return {
    url: `/wire/${day.replaceAll('-', '/')}/${i}.html`,
    time: `${day}T12:00:00+08:00`,
    title: writeTitle(roll),
    categories: ['wire'],
    body: `<p>${sentences}</p>`,
  };
});

let out = '';

/** A paper on the disk, as a press leaves it. */
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'kanbao-search-'));
  for (const [path, file] of printPaper(STORIES, { segments: [20, 40], pageSize: 10 }).files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), file instanceof Uint8Array ? file : JSON.stringify(file));
  }
});

afterAll(() => rmSync(out, { recursive: true }));

describe('the bench of the search', () => {
  test('reads what can be found', () => {
    const { texts, entries } = readPaper(out);
    expect(entries.map(({ url }) => url)).toEqual(STORIES.map(({ url }) => url));
    expect(texts[3]?.title).toBe(fold(STORIES[3]?.title ?? ''));
    expect(texts[3]?.body).toContain(fold(STORIES[3]?.body?.replace(/<.*?>/g, '') ?? ''));
  });

  test('draws the same queries again, as many of each kind, and each is in some text', () => {
    const { texts } = readPaper(out);
    const drawn = drawQueries(texts, 40, 1);
    expect(drawQueries(texts, 40, 1)).toEqual(drawn);
    expect(drawQueries(texts, 40, 2)).not.toEqual(drawn);
    for (const { label } of KINDS) {
      expect(drawn.filter(({ kind }) => kind === label).length, label).toBe(5);
    }
    expect(new Set(drawn.map(({ phrase }) => phrase)).size).toBe(40);
    const isThere = (phrase: string) =>
      texts.some(({ title, body }) => title.includes(phrase) || body.includes(phrase));
    expect(drawn.filter(({ phrase }) => !isThere(phrase))).toEqual([]);
    expect(drawQueries([{ title: 'only english', body: 'words' }], 40, 1)).not.toHaveLength(40);
  });

  test('takes for true what is in a title or text, and of short words only whole ones', () => {
    const texts = ['an ai', 'said', '人工智能ai', '5'].map((body) => ({ title: '', body }));
    expect([...truthOf('ai', texts)]).toEqual([0, 2]);
    expect([...truthOf('sai', texts)]).toEqual([1]);
    expect([...truthOf('智能', [...texts, { title: '智能', body: '' }])]).toEqual([2, 4]);
  });

  test('tells what is missing in a list, and what is wrong in it', () => {
    expect(qualityOf([1, 2, 3, 4], new Set([2, 4, 6, 8]))).toEqual({ recall: 0.5, precision: 0.5 });
    expect(qualityOf([], new Set())).toEqual({ recall: 1, precision: 1 });
  });

  test.runIf(process.platform === 'linux')(
    'asks as the page does, and counts what was loaded',
    async () => {
      const paper = readPaper(out);
      const samples = drawQueries(paper.texts, 24, 1);
      const fetch = globalThis.fetch;
      const measured = await measureQueries(samples, paper, new ServedPaper(out));
      globalThis.fetch = fetch;
      const [first] = measured;
      expect(first?.asked.toResults.directories.requests).toBe(2);
      expect(first?.asked.toResults.directories.bytes).toBeGreaterThan(0);
      expect(first?.asked.toSnippets.pages.bytes).toBeGreaterThan(0);
      for (const { phrase, candidates, shownPrecision, all } of measured) {
        expect(candidates.recall, phrase).toBe(1);
        expect(shownPrecision, phrase).toBe(1);
        expect(all, phrase).toEqual({ recall: 1, precision: 1 });
      }
      const figures = figuresOf(measured);
      expect(qualityTable(figures).split('\n')).toHaveLength(KINDS.length + 3);
      expect(costTable(figures)).toContain('| all | ');
    },
  );

  test.runIf(process.platform === 'linux')('notes how long it was kept from looking', async () => {
    const watch = new Watch();
    let looks = 0;
    await watch.until(() => {
      const before = process.cpuUsage();
      while (looks === 3 && process.cpuUsage(before).user < 60_000);
      return ++looks > 5;
    });
    // Other threads may have done a part of it.
    expect(watch.longest).toBeGreaterThan(20);
    expect(watch.longest).toBeLessThan(1_000);
  });

  test('knows files by their paths', () => {
    expect(kindOf('data/search/0123456789abcdef.bin')).toBe('directories');
    expect(kindOf('data/search/1f.0123456789abcdef.bin')).toBe('shards');
    expect(kindOf('data/chapters/0123456789abcdef.json')).toBe('pages');
    expect(kindOf('data/shelves/0123456789abcdef.json')).toBe('packs');
  });

  test('weighs the index of this edition only', () => {
    const paper = readPaper(out);
    const whole = indexSizeOf(out, paper);
    const [newest] = paper.manifest.search ?? [];
    const search = newest ? [newest] : [];
    const part = indexSizeOf(out, { ...paper, manifest: { ...paper.manifest, search } });
    expect(part.files).toBeLessThan(whole.files);
    expect(part.bytes).toBeLessThan(whole.bytes);
    expect(part.text).toBe(whole.text);
  });
});

describe('its figures', () => {
  test('say what 19 of 20 stay within', () => {
    const numbers = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(spreadOf(numbers)).toEqual({ median: 50.5, p95: 95 });
    expect(spreadOf([7])).toEqual({ median: 7, p95: 7 });
  });

  test('are held to the budgets of a paper of their size', () => {
    const figures = figuresOf([measuredWith(2, 61), measuredWith(2, 61), measuredWith(9, 260)]);
    const around = { directories: 51 * 1024, block: 40 };
    const small = budgetTable(budgetsOf(figures, { ...around, articles: 9_990 })).split('\n');
    expect(small).toContain('| recall of candidates | 1.0000 | 1.0 | yes |');
    expect(small).toContain('| loaded before the first query | 51 KB | ≤ 50 KB | no |');
    expect(small).toContain('| index, requests, median | 2 | ≤ 2 | yes |');
    expect(small).toContain('| index, median | 61 KB | ≤ 60 KB | no |');
    expect(small).toContain('| index, p95 | 260 KB | ≤ 250 KB | no |');
    expect(small).toContain('| longest block | 40 ms | ≤ 50 ms | yes |');
    const large = budgetTable(budgetsOf(figures, { ...around, articles: 100_000, block: null }));
    expect(large).toContain('| index, median | 61 KB | ≤ 120 KB | yes |');
    expect(large).toContain('| longest block, in Node | 60 ms | ≤ 50 ms | no |');
  });
});

describe('beside Pagefind', () => {
  test('an article is a page of its own', () => {
    const page = pageOf('涨 5% & <更多>', '<p>正文</p>');
    expect(page).toContain('<html lang="zh">');
    expect(page).toContain('<h1>涨 5% &amp; &lt;更多></h1><p>正文</p></main>');
  });

  test('each figure of both is in the table', () => {
    const taken = { wall: 3, cpu: 4, peak: 300 * 1024 ** 2, highWater: 0 };
    const load = { requests: 3, bytes: 90 * 1024 };
    const text = besidePagefind({
      measured: [measuredWith(2, 61)],
      size: { files: 200, bytes: 20, gzip: 19, text: 100 },
      cost: { searched: taken, unsearched: { ...taken, wall: 2, cpu: 2.5 } },
      site: { name: 'Pagefind 1.6.0', folder: '', taken, files: 10_936, bytes: 170 },
      answers: [{ found: [1], before: load, index: load, results: load }],
      qualities: [{ recall: 0.91, precision: 0.58 }],
    });
    const lines = text.split('\n');
    expect(lines).toContain('| all | 1 | 1.00 | 0.91 | 1.00 | 0.58 |');
    expect(lines).toContain(
      '| index, to the first ten results, requests, median / p95 | 2 / 2 | 3 / 3 |',
    );
    expect(lines).toContain(
      '| index, to the first ten results, KB, median / p95 | 61 / 61 | 90 / 90 |',
    );
    expect(lines).toContain('| files of the index | 200 | 10,936 |');
    expect(lines).toContain('| index ÷ text | 0.20 | 1.70 |');
    expect(lines).toContain('| making the index, wall | 1.0 s | 3.0 s |');
    expect(lines).toContain('| memory at most, of the whole press | 300 MB | 300 MB |');
  });

  test('is left out where it is not installed', () => {
    expect(pagefindVersion('/nowhere/pagefind')).toBeNull();
  });
});

/** A query that loaded so many shards of so many KB together, and nothing else. */
function measuredWith(requests: number, kb: number): Measured {
  const none = { requests: 0, bytes: 0 };
  const loads = {
    ...{ directories: none, pages: none, packs: none },
    shards: { requests, bytes: kb * 1024 },
  };
  const right = { recall: 1, precision: 1 };
  return {
    ...{ kind: '2 characters', phrase: '市场', hits: 10, candidates: right, shownPrecision: 1 },
    all: right,
    asked: { shown: [1], toResults: loads, toSnippets: loads, block: 60, isHeld: false },
  };
}
