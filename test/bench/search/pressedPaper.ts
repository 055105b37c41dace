import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CLI = resolve(import.meta.dirname, '../../../.kanbao/press/cli.js');

/**
 * Presses a folder of posts into a project folder, or only what has changed since it was last
 * pressed there; returns the folder of the paper. Throws what the press printed when it fails.
 */
export function pressedPaper(content: string, project: string): string {
  mkdirSync(project, { recursive: true });
  const out = join(project, 'out');
  const args = [CLI, 'build', '--content', resolve(content), '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return out;
}
