import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test as bare, expect, readPaper } from './paper.ts';

export { expect };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The command is up by then, in ms, also on a busy machine. */
const START_MS = 30_000;

/** Posts of a paper that is being watched, as a publisher's programs write them. */
export interface Desk {
  /** Writes or replaces a post: `at` is `2026-11-20 09:30`; `name` its file without the day. */
  write(at: string, name: string, paragraphs: readonly string[]): Promise<void>;
  remove(at: string, name: string): Promise<void>;
}

interface Fixtures {
  desk: Desk;
  watched: { url: string; out: string; desk: Desk };
}

/**
 * The journeys' `test` with a paper of 120 posts of three days, which
 * `kanbao watch` serves. The command must end well when it is told to end.
 */
export const test = bare.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
  watched: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kanbao-live-'));
    const posts = join(folder, 'content/_posts');
    await mkdir(posts, { recursive: true });
    const config = join(folder, 'kanbao.config.json');
    await writeFile(config, JSON.stringify({ naiveDates: 'site', future: true }));
    const desk = deskAt(posts);
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) {
      for (let i = 0; i < 40; i++) {
        const minute = String(i).padStart(2, '0');
        await desk.write(`${day} 08:${minute}`, `post-${i}`, longText(`${day} ${i}`));
      }
    }
    const command = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/press/cli.ts', 'watch', '--config', config, '--port', '0'],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      const url = await urlOf(command);
      await use({ url, out: join(folder, 'dist'), desk });
    } finally {
      const ended = once(command, 'exit');
      command.kill('SIGTERM');
      const [code] = await ended;
      await rm(folder, { recursive: true });
      expect(code, 'exit code of kanbao watch').toBe(0);
    }
  },
  desk: ({ watched }, use) => use(watched.desk),
  paper: async ({ watched: { url, out } }, use) => {
    await use(await readPaper({ base: '/', out, url }));
  },
});

function deskAt(posts: string): Desk {
  const fileOf = (at: string, name: string) => join(posts, `${at.slice(0, 10)}-${name}.md`);
  return {
    write: (at, name, paragraphs) => {
      const matter = `---\ntitle: ${titleOf(at, name)}\ndate: ${at}:00\n---\n`;
      return writeFile(fileOf(at, name), `${matter}${paragraphs.join('\n\n')}\n`);
    },
    remove: (at, name) => rm(fileOf(at, name)),
  };
}

/** The headline of a post. Some are long, so that rows are of several heights. */
export function titleOf(at: string, name: string): string {
  const long = /[369]$/.test(name)
    ? '，长标题要占两行才能排完，因此这一行比别的行要高出一截，列表不能当它一样高'
    : '';
  return `新闻 ${at} ${name}${long}`;
}

/** Paragraphs that fill a few screens, each other than the last. */
export function longText(about: string): string[] {
  return Array.from(
    { length: 30 },
    (_, i) => `${about} 第 ${i} 段。${'看报的人读到这里。'.repeat(12)}`,
  );
}

async function urlOf(command: ChildProcess): Promise<string> {
  if (!command.stdout) throw new Error('kanbao watch has no output');
  const patience = AbortSignal.timeout(START_MS);
  const lines = createInterface({ input: command.stdout, signal: patience });
  for await (const line of lines) {
    if (!line.startsWith('http://')) continue;
    // What it says later must not fill the pipe.
    command.stdout.resume();
    return line;
  }
  throw new Error('kanbao watch ended, or said no address in time');
}
