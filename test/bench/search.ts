import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withSite } from './archive/site.ts';
import { budgetsOf } from './search/budgets.ts';
import { figuresOf } from './search/figures.ts';
import { type IndexSize, indexSizeOf } from './search/indexSize.ts';
import { measureQueries } from './search/measure.ts';
import { readPaper } from './search/paper.ts';
import { pressedPaper } from './search/pressedPaper.ts';
import { drawQueries, KINDS, type Sample } from './search/queries.ts';
import { ServedPaper } from './search/served.ts';
import { budgetTable, costTable, qualityTable } from './search/tables.ts';
import { tasksWhileTyping } from './search/typing.ts';
import { surroundings } from './surroundings.ts';

/**
 * How well and at what cost a pressed paper is searched, by the reader's own code: queries of
 * eight kinds drawn from its texts, each held to a look into every text and asked with an empty
 * cache, so that what it loads to its first ten results is counted. The newswire is made as
 * `archive.ts` does, with its malformed posts; or a site of one's own is pressed.
 *
 *     npx tsx test/bench/search.ts [--posts 10000] [--seed 1] [--content <site>]
 *         [--queries 300] [--browser] [--work <folder>] [--json <file>]
 *
 * `--browser` also types a query of each kind into the page in Chromium, and tells the longest tasks.
 * What was pressed stays in the work folder for the next time. Needs Linux, and
 * `npm run shell && npm run press` before.
 */

const MALFORMED = 0.001;

/** How many times slower the browser's processor is made. */
const SPEEDS = [1, 4] as const;

const OPTIONS = {
  posts: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  content: { type: 'string' },
  queries: { type: 'string', default: '300' },
  browser: { type: 'boolean', default: false },
  work: { type: 'string', default: join(tmpdir(), 'kanbao-bench') },
  json: { type: 'string' },
} as const;

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const work = resolve(values.work);
  const seed = Number(values.seed);
  const around = surroundings();
  const { name, out } = await pressed(values.content, Number(values.posts), seed, work);
  const paper = readPaper(out);
  const served = new ServedPaper(out);
  const samples = drawQueries(paper.texts, Number(values.queries), seed);
  const measured = await measureQueries(samples, paper, served);
  const figures = figuresOf(measured);
  const directories = measured[0]?.asked.toResults.directories.bytes ?? 0;
  const articles = paper.manifest.count;
  const tasks = values.browser ? await typed(out, samples) : null;
  const budgets = budgetsOf(figures, { articles, directories, block: tasks?.[0]?.[0] ?? null });
  console.log(
    [
      `${name}: ${articles.toLocaleString('en')} articles in ${paper.manifest.search?.length ?? 0} segments; ${samples.length} queries, seed ${seed}; ${around.day}`,
      `${around.machine}; Node ${around.node}; load before ${around.load.toFixed(1)}`,
      ...['', qualityTable(figures)],
      ...['', 'To the first ten results, median / 95th percentile; KB as a host sends them:'],
      ...['', costTable(figures)],
      ...['', sizeLine(indexSizeOf(out, paper))],
      ...(tasks ?? []).flatMap((longest, i) => ['', taskLine(longest, SPEEDS[i] ?? 1)]),
      ...['', budgetTable(budgets)],
    ].join('\n'),
  );
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ ...around, figures, budgets, measured }, null, 2)}\n`,
    );
  }
}

/** The longest tasks at each speed. */
async function typed(out: string, samples: readonly Sample[]): Promise<number[][]> {
  const firsts = KINDS.flatMap(({ label }) => samples.find(({ kind }) => kind === label) ?? []);
  const phrases = firsts.map(({ phrase }) => phrase);
  const tasks: number[][] = [];
  for (const slow of SPEEDS) tasks.push(await tasksWhileTyping(out, phrases, slow));
  return tasks;
}

function taskLine(longest: readonly number[], slow: number): string {
  const speed = slow === 1 ? 'at full speed' : `slowed down ${slow} times`;
  return `Longest tasks in a browser while a query of each kind is typed, ${speed}: ${longest.join(', ')} ms.`;
}

function sizeLine({ files, bytes, gzip, text }: IndexSize): string {
  const mb = (size: number) => `${(size / 1024 ** 2).toFixed(1)} MB`;
  return `The index: ${files} files, ${mb(bytes)}, ${(bytes / text).toFixed(2)} of the text. It is counted as it is, for hosts pack only what they know to be text; gzip -6 would make ${mb(gzip)} of it.`;
}

/** A paper of a newswire, or of a site. */
async function pressed(
  content: string | undefined,
  posts: number,
  seed: number,
  work: string,
): Promise<{ name: string; out: string }> {
  const press = async (folder: string) => ({
    name: basename(folder),
    out: pressedPaper(folder, join(work, `search-${basename(folder)}`)),
  });
  if (content !== undefined) return press(resolve(content));
  return withSite(work, { posts, seed, malformed: MALFORMED }, ({ folder }) => press(folder));
}

await main(process.argv.slice(2));
