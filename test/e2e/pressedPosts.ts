import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { servePreview } from '../../src/press/commands/servePreview.ts';
import { type Paper, readPaper, test as small } from './paper.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Enough for an index of two segments. */
const POSTS = 1_800;
const NEWEST = Date.parse('2026-11-20T08:00:00Z');
const HOUR = 3_600_000;

/** In three of ten articles, old and new; in some of their titles. */
export const COMMON = '岸桥';
/** In one article that is among the newest, and in one that is among the oldest. */
export const RARE = '深海电缆';
/** In the texts that would do harm if they were more than text. */
export const HARM = '恶意';

/** Titles that must be shown as they are. */
export const HARMFUL_TITLES = [
  `<img src=x onerror=alert(1)> ${HARM}一`,
  `<script>alert(2)</script> ${HARM}二`,
  `&lt;b&gt; ${HARM}三 {{ title }} שלום`,
];

/** Playwright's `test` with a paper of 1,800 articles, one an hour, with an index in two segments. It is made once for a worker. */
export const test = small.extend<object, { posts: Paper }>({
  posts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
    async ({}, use) => withPosts(use),
    { scope: 'worker', timeout: 60_000 },
  ],
  paper: async ({ posts }, use) => use(posts),
});

async function withPosts(use: (paper: Paper) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kanbao-posts-'));
  const [config, out] = [join(folder, 'kanbao.config.json'), join(folder, 'dist')];
  await mkdir(join(folder, 'content/_posts'), { recursive: true });
  await writeFile(config, JSON.stringify({ naiveDates: 'site', future: true }));
  const posts = Array.from({ length: POSTS }, (_, i) => postOf(i));
  await Promise.all(
    posts.map(({ name, text }) => writeFile(join(folder, 'content/_posts', name), text)),
  );
  // The set-up has built it.
  const args = ['.kanbao/press/cli.js', 'build', '--config', config, '--out', out];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  const server = await servePreview({ out, base: '/', port: 0 });
  await use(await readPaper({ base: '/', out, url: server.url }));
  await server.close();
  await rm(folder, { recursive: true });
}

/** The post with a number, 0 the newest. */
function postOf(number: number): { name: string; text: string } {
  const at = new Date(NEWEST - number * HOUR).toISOString();
  const title = JSON.stringify(HARMFUL_TITLES[number - 30] ?? titleOf(number));
  const date = `${at.slice(0, 10)} ${at.slice(11, 19)}`;
  const text = `---\ntitle: ${title}\ndate: ${date}\n---\n${bodyOf(number)}\n`;
  return { name: `${at.slice(0, 10)}-post-${number}.md`, text };
}

/** Some are long, so that rows are of several heights. */
function titleOf(number: number): string {
  const about = number % 10 === 3 ? `${COMMON}到港` : '港口早报';
  const more = number % 7 === 3 ? '，这个标题长得要占两行才能排完，因此这一行比别的都要高一些' : '';
  return `${about} ${number}${more}${more}`;
}

function bodyOf(number: number): string {
  const sentences = [`这是第 ${number} 篇。`, '清晨的港口有雾，船在外面等着进来。'.repeat(8)];
  if (number % 10 < 3) sentences.push(`十二台${COMMON}今天运到。`);
  if (number === 40 || number === POSTS - 40) sentences.push(`${RARE}也到了。`);
  if (HARMFUL_TITLES[number - 30]) {
    sentences.push(`\`<script>alert("${HARM}")</script>\` 和 &lt;img src=x onerror=alert(4)&gt;`);
  }
  return sentences.join('');
}
