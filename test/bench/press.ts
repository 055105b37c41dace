import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from '../../src/press/loadSettings.ts';
import { press } from '../../src/press/press.ts';

/**
 * How long pressing a newswire takes, beside only reading its files: medians of
 * one run on one machine, and their ratio.
 *
 *     npx tsx test/bench/press.ts [posts, 10,000 if not said]
 */

const RUNS = 5;
const SENTENCE =
  '港口今日吞吐量创下新高，分析人士称新能源设备出口增长是主要原因，运价指数随之上涨。';

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 10_000);
  const folder = await mkdtemp(join(tmpdir(), 'kanbao-bench-'));
  try {
    await writeNewswire(join(folder, 'content', '_posts'), count);
    await writeFile(join(folder, 'kanbao.config.json'), '{}');
    const project = await loadSettings({}, folder);
    const now = new Date();
    const read = await median(() => readAll(join(folder, 'content', '_posts')));
    const cold = await median(async (run) => {
      await press({ ...project, out: join(folder, `out-${run}`) }, { now, shell: null });
    });
    const again = await median(async () => {
      await press({ ...project, out: join(folder, 'out-0') }, { now, shell: null });
    });
    console.log(`${count.toLocaleString('en')} posts, medians of ${RUNS}:`);
    console.log(`read only   ${read.toFixed(2)} s`);
    console.log(`cold press  ${cold.toFixed(2)} s, ${(cold / read).toFixed(1)} × read`);
    console.log(`press again ${again.toFixed(2)} s, ${(again / cold).toFixed(2)} × cold`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Posts of about 4 KB, one every three minutes, in five categories. */
async function writeNewswire(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const start = Date.UTC(2026, 0, 1);
  for (let i = 0; i < count; i++) {
    const time = new Date(start - i * 180_000).toISOString();
    const day = time.slice(0, 10);
    const id = day.replaceAll('-', '') + String(i).padStart(10, '0');
    const matter = `title: "快讯 ${i}"\ndate: ${day} ${time.slice(11, 19)} +0800\ncategories: source${i % 5}\ntags: 来源${i % 5}`;
    const body = `<p>${SENTENCE}${i}</p>`.repeat(30);
    const closing = `<http://finance.example/a/${id}.html>\n\n[返回首页](//paper.example/)`;
    await writeFile(
      join(folder, `${day}-${id}.md`),
      `---\n${matter}\n---\n> ${SENTENCE}\n\n${body}\n\n${closing}`,
    );
  }
}

async function readAll(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await readFile(join(folder, name));
}

/** Median time of some runs, in seconds. */
async function median(work: (run: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    await work(run);
    times.push((performance.now() - started) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

await main();
