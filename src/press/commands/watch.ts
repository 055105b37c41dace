import { keepPressing } from '../keepPressing.ts';
import { loadSettings, type Options } from '../loadSettings.ts';
import { SHELL_FOLDER } from '../places.ts';
import { press } from '../press.ts';
import { explainFailure } from '../pressError.ts';
import { formatReport } from '../report.ts';
import { readShell } from '../write/shell.ts';
import { changeLine } from './changeLine.ts';
import { OpenReaders } from './openReaders.ts';
import { PREVIEW_PORT } from './preview.ts';
import { showProgress } from './progress.ts';
import { servePreview } from './servePreview.ts';

/** What may be said of watching. */
export interface WatchOptions {
  port: number | undefined;
  /** Whether the paper is served too; else somebody else serves the out folder. */
  serves: boolean;
}

/**
 * Presses a paper beside the built reader, serves it, and at each change
 * presses it again and tells open readers. Resolves to the exit code once the
 * process is told to end and the edition is whole; told again, it ends at once.
 */
export async function watch(
  options: Options,
  cwd: string,
  { port = PREVIEW_PORT, serves }: WatchOptions,
): Promise<number> {
  const toldToEnd = signalled('SIGINT', 'SIGTERM');
  const shell = await readShell(SHELL_FOLDER);
  let readers: OpenReaders | undefined;
  const pressing = await keepPressing({
    load: () => loadSettings(options, cwd),
    async press(project) {
      const progress = showProgress(process.stderr);
      try {
        return await press(project, { now: new Date(), shell, onProgress: progress.show });
      } finally {
        progress.clear();
      }
    },
    pressed(report, before) {
      readers?.tell(report.edition.manifest.edition);
      const line = changeLine(report, before, new Date());
      if (line !== null) console.log(line);
    },
    failed: (error) => console.error(explainFailure(error)),
    tell: (message) => console.error(message),
  });
  try {
    const { report, project } = pressing;
    console.log(formatReport(report));
    if (!serves) {
      console.log(`${project.out} is pressed again at each change\n(Ctrl+C ends it)`);
      await toldToEnd;
      return 0;
    }
    readers = new OpenReaders(report.edition.manifest.edition);
    const preview = await servePreview({ out: project.out, base: project.base, port, readers });
    console.log(`${preview.url}\n(Ctrl+C ends it)`);
    await toldToEnd;
    await preview.close();
    return 0;
  } finally {
    await pressing.end();
  }
}

function signalled(...signals: NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}
