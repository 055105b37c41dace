import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sample from '../../kanbao.config.ts';
import { type Preview, servePreview } from '../../src/press/commands/servePreview.ts';
import { findBrowser } from './browser.ts';
import { BASES, handOver, type PrintedPaper } from './handover.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Before all journeys: finds a browser, builds the reader, presses the sample
 * paper once for each base and serves it. Returns what ends the servers and
 * removes the papers after them.
 */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export
export default async function setUp(): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  console.log(`Browser: ${browser.from}`);
  const folder = await mkdtemp(join(tmpdir(), 'kanbao-e2e-'));
  const servers: Preview[] = [];
  const tearDown = async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true });
  };
  try {
    const papers: PrintedPaper[] = [];
    for (const [i, base] of BASES.entries()) {
      const out = join(folder, String(i));
      await pressSample(folder, out, base);
      const server = await servePreview({ out, base, port: 0 });
      servers.push(server);
      papers.push({ base, out, url: server.url });
    }
    handOver({ browser, papers });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

/** By the command that a publisher gives. Its config is the sample's, but the clock does not matter. */
async function pressSample(folder: string, out: string, base: string): Promise<void> {
  const config = join(folder, 'kanbao.config.json');
  const content = join(ROOT, 'content');
  await writeFile(config, JSON.stringify({ ...sample, content, future: true }));
  const args = ['run', '--silent', 'build', '--'];
  args.push('--config', config, '--out', out, '--base', base);
  // Windows has npm as a script of its shell.
  await promisify(execFile)('npm', args, { cwd: ROOT, shell: process.platform === 'win32' });
}
