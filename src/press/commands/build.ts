import type { Project } from '../loadSettings.ts';
import { SHELL_FOLDER } from '../places.ts';
import { press } from '../press.ts';
import { formatReport } from '../report.ts';
import { readShell } from '../write/shell.ts';
import { showProgress } from './progress.ts';

/** Presses a paper beside the built reader and prints what was done. Resolves to the exit code. */
export async function build(project: Project, options: { strict: boolean }): Promise<number> {
  const shell = await readShell(SHELL_FOLDER);
  const progress = showProgress(process.stderr);
  const report = await press(project, { now: new Date(), shell, onProgress: progress.show });
  progress.clear();
  console.log(formatReport(report));
  if (!options.strict || report.problems.length === 0) return 0;
  console.error('--strict: a paper with problems fails the build; mend them or build without it');
  return 1;
}
