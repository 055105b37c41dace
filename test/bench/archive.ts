import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { budgetsOf } from './archive/budgets.ts';
import { compete } from './archive/compete.ts';
import { type Contestant, findPeer, kanbao, kanbaoUnsearched } from './archive/contestants.ts';
import { figuresOf, type Result } from './archive/figures.ts';
import { measureReader, type ReaderFigures } from './archive/reader.ts';
import { type Site, withSite } from './archive/site.ts';
import { formatTable } from './archive/table.ts';
import { type Surroundings, surroundings } from './surroundings.ts';

/**
 * What pressing a big archive takes, beside other programs that make sites of the
 * same posts: from nothing, after five posts more, one edited and one removed, and
 * without a change. Each in a process of its own, medians of the runs of one call.
 * The press gets the newswire with its malformed posts, the others without. It is measured
 * without its index too, from nothing, for most others make none.
 *
 *     npx tsx test/bench/archive.ts [--posts 10000] [--runs 3] [--seed 1]
 *         [--peers hugo,eleventy=/path/to/eleventy,pagefind=/path/to/pagefind] [--work <folder>] [--json <file>]
 *         [--reader 1000,100000,1000000]
 *
 * `pagefind` is Hugo, and Pagefind over its pages: minutes and gigabytes (`npm install
 * --no-save pagefind` in a folder has it in `node_modules/.bin`).
 * `--reader` measures the reader too, in a browser, with made papers of so many articles.
 * The posts stay in the work folder for the next time. `--runs 0` only writes them.
 * Needs Linux, and `npm run shell && npm run press` before.
 */

const MALFORMED = 0.001;

const OPTIONS = {
  posts: { type: 'string', default: '10000' },
  runs: { type: 'string', default: '3' },
  seed: { type: 'string', default: '1' },
  peers: { type: 'string', default: 'hugo' },
  work: { type: 'string', default: join(tmpdir(), 'kanbao-bench') },
  json: { type: 'string' },
  reader: { type: 'string' },
} as const;

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const work = resolve(values.work);
  const newswire = { posts: Number(values.posts), seed: Number(values.seed) };
  const runs = Number(values.runs);
  const around = surroundings();
  const peers = values.peers.split(',').filter(Boolean).flatMap(installed);
  await withSite(work, { ...newswire, malformed: MALFORMED }, (site) =>
    withSite(work, { ...newswire, malformed: 0 }, async (wholeSite) => {
      for (const { folder, bytes, seconds } of [site, wholeSite]) {
        console.error(`${folder}: ${bytes} bytes, written in ${seconds.toFixed(1)} s`);
      }
      if (runs === 0) return;
      const entries = [kanbao, kanbaoUnsearched, ...peers].map((contestant) => ({
        contestant,
        site: contestant.needsWholePosts ? wholeSite : site,
      }));
      const results = await compete(entries, runs, work);
      console.log(format(results, site, { ...around, runs }));
      if (values.reader)
        console.log(`\n${await readerTable(values.reader.split(',').map(Number))}`);
      if (values.json !== undefined) writeFileSync(values.json, toJson(results, site, around));
    }),
  );
}

async function readerTable(counts: readonly number[]): Promise<string> {
  const columns: ReaderFigures[] = [];
  for (const count of counts) columns.push(await measureReader(count));
  const names = [...(columns[0]?.keys() ?? [])];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['reader', ...counts.map((count) => `${count.toLocaleString('en')} articles`)]),
    row(['reader', ...counts].map(() => '---')),
    ...names.map((name) => row([name, ...columns.map((figures) => figures.get(name) ?? '')])),
  ].join('\n');
}

/** None when it is not installed, which is said. */
function installed(text: string): Contestant[] {
  const peer = findPeer(text);
  if (peer) return [peer];
  console.error(`${text}: not installed, left out`);
  return [];
}

function format(
  results: readonly Result[],
  { newswire, bytes }: Site,
  { machine, node, day, load, runs }: Surroundings & { runs: number },
): string {
  const { posts, seed } = newswire;
  const names = results.map(({ name }) => name);
  const size = `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  return [
    `${posts.toLocaleString('en')} posts, ${size}, seed ${seed}; medians of ${runs}; ${day}`,
    `${machine}; Node ${node}; load before ${load.toFixed(1)}`,
    '',
    formatTable(names, figuresOf(results), budgetsOf(results, { posts, bytes })),
  ].join('\n');
}

function toJson(
  results: readonly Result[],
  { newswire, bytes }: Site,
  around: Surroundings,
): string {
  const budgets = budgetsOf(results, { posts: newswire.posts, bytes });
  const figures = figuresOf(results);
  const json = { ...around, ...newswire, bytes, figures, budgets, results };
  return `${JSON.stringify(json, null, 2)}\n`;
}

await main(process.argv.slice(2));
