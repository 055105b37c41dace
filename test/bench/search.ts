import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withSite } from './archive/site.ts';
import { askPagefind } from './search/askPagefind.ts';
import { type BesidePagefind, besidePagefind } from './search/besidePagefind.ts';
import { budgetsOf } from './search/budgets.ts';
import { figuresOf } from './search/figures.ts';
import { indexCostOf } from './search/indexCost.ts';
import { type IndexSize, indexSizeOf } from './search/indexSize.ts';
import { measureQueries } from './search/measure.ts';
import { indexByPagefind, pagefindVersion } from './search/pagefind.ts';
import { type Paper, readPaper } from './search/paper.ts';
import { pressedPaper } from './search/pressedPaper.ts';
import { drawQueries, KINDS, type Sample } from './search/queries.ts';
import { ServedPaper } from './search/served.ts';
import { budgetTable, costTable, qualityTable } from './search/tables.ts';
import { qualityOf, truthOf } from './search/truth.ts';
import { tasksWhileTyping } from './search/typing.ts';
import { surroundings } from './surroundings.ts';

/**
 * How well and at what cost a pressed paper is searched, by the reader's own code: queries of
 * eight kinds drawn from its texts, each held to a look into every text and asked with an empty
 * cache, so that what it loads to its first ten results is counted. The newswire is made as
 * `archive.ts` does, with its malformed posts; or a site of one's own is pressed.
 *
 *     npx tsx test/bench/search.ts [--posts 10000] [--seed 1] [--content <site>]
 *         [--queries 300] [--browser] [--pagefind <file>] [--work <folder>] [--json <file>]
 *
 * `--browser` also types a query of each kind into the page in Chromium, and tells the longest tasks.
 * `--pagefind` asks Pagefind the same, of a page for each article: its command, which `npm install
 * --no-save pagefind` in a folder puts into `node_modules/.bin/pagefind`. It takes minutes, and
 * gigabytes for 10,000 articles.
 * What was pressed stays in the work folder for the next time. Needs Linux, and
 * `npm run shell && npm run press` before.
 */

const MALFORMED = 0.001;

interface Pressed {
  /** The folder of the posts. */
  content: string;
  /** That of the paper. */
  out: string;
  paper: Paper;
  work: string;
}

/** How many times slower the browser's processor is made. */
const SPEEDS = [1, 4] as const;

const OPTIONS = {
  posts: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  content: { type: 'string' },
  queries: { type: 'string', default: '300' },
  browser: { type: 'boolean', default: false },
  pagefind: { type: 'string' },
  work: { type: 'string', default: join(tmpdir(), 'kanbao-bench') },
  json: { type: 'string' },
} as const;

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const work = resolve(values.work);
  const seed = Number(values.seed);
  const around = surroundings();
  const { name, content, out } = await pressed(values.content, Number(values.posts), seed, work);
  const paper = readPaper(out);
  const served = new ServedPaper(out);
  const samples = drawQueries(paper.texts, Number(values.queries), seed);
  const measured = await measureQueries(samples, paper, served);
  const figures = figuresOf(measured);
  const directories = measured[0]?.asked.toResults.directories.bytes ?? 0;
  const articles = paper.manifest.count;
  const size = indexSizeOf(out, paper);
  const tasks = values.browser ? await typed(out, samples) : null;
  const budgets = budgetsOf(figures, { articles, directories, block: tasks?.[0]?.[0] ?? null });
  console.log(
    [
      `${name}: ${articles.toLocaleString('en')} articles, segments: ${paper.manifest.search?.length ?? 0}; ${samples.length} queries, seed ${seed}; ${around.day}`,
      `${around.machine}; Node ${around.node}; load before ${around.load.toFixed(1)}`,
      ...['', qualityTable(figures)],
      ...['', 'To the first ten results, median / 95th percentile; KB as a host sends them:'],
      ...['', costTable(figures)],
      ...['', sizeLine(size)],
      ...(tasks ?? []).flatMap((longest, i) => ['', taskLine(longest, SPEEDS[i] ?? 1)]),
      ...['', budgetTable(budgets)],
    ].join('\n'),
  );
  if (values.pagefind !== undefined) {
    console.log(
      `\n${await beside(values.pagefind, { out, paper, content, work, measured, size })}`,
    );
  }
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ ...around, figures, budgets, measured }, null, 2)}\n`,
    );
  }
}

/** How Pagefind does with the same queries and articles; how to get it when it is not there. */
async function beside(
  file: string,
  {
    out,
    paper,
    content,
    work,
    measured,
    size,
  }: Pressed & Pick<BesidePagefind, 'measured' | 'size'>,
): Promise<string> {
  if (pagefindVersion(file) === null) {
    return `${file}: no Pagefind is there; "npm install --no-save pagefind" in a folder has it in node_modules/.bin`;
  }
  const site = await indexByPagefind(file, out, paper, join(work, 'search-pagefind'));
  const phrases = measured.map(({ phrase }) => phrase);
  const answers = await askPagefind(site, phrases);
  const qualities = answers.map(({ found }, i) =>
    qualityOf(found, truthOf(phrases[i] ?? '', paper.texts)),
  );
  const cost = await indexCostOf(content, work);
  return besidePagefind({ measured, size, cost, site, answers, qualities });
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
): Promise<{ name: string; content: string; out: string }> {
  const press = async (folder: string) => ({
    ...{ name: basename(folder), content: folder },
    out: pressedPaper(folder, join(work, `search-${basename(folder)}`)),
  });
  if (content !== undefined) return press(resolve(content));
  return withSite(work, { posts, seed, malformed: MALFORMED }, ({ folder }) => press(folder));
}

await main(process.argv.slice(2));
