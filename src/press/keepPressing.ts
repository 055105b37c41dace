import { join } from 'node:path';
import type { Project } from './loadSettings.ts';
import type { Report } from './report.ts';
import { watchPaths } from './watch/watchPaths.ts';
import type { Watched } from './watch/ways.ts';
import { whenQuiet } from './whenQuiet.ts';

const MINUTE = 60_000;
/** Timers may be a little early, and a post that is not due yet would wait a minute more. In ms. */
const LATE = 50;

/** Whoever serves the paper goes by them. */
const FIXED = 'base and out stay what they were; begin anew to change them';

/** What is done at each press, and who is told. */
export interface PressingSteps {
  load(): Promise<Project>;
  press(project: Project): Promise<Report>;
  /** The paper was pressed again. */
  pressed(report: Report, before: Report): void;
  /** The paper was not pressed, and the last edition stays. */
  failed(error: unknown): void;
  /** What the publisher should know of the watching, as a line of text. */
  tell(message: string): void;
}

/** A paper that is pressed again and again. */
export interface Pressing {
  /** As it was at first: what serves the paper goes by its base and its out folder. */
  project: Project;
  /** Of the first press. */
  report: Report;
  /** Presses no more; resolves when the edition that is being pressed is whole. */
  end(): Promise<void>;
}

/**
 * Presses a paper, and again when a post, a config or what lies beside them
 * changes, and each minute while posts wait for their time. Rejects when the
 * first press fails; later failures are told and leave the last edition.
 */
export async function keepPressing(steps: PressingSteps): Promise<Pressing> {
  const first = await steps.load();
  let report: Report;
  let watched = watchedOf(first);
  let minute: NodeJS.Timeout | undefined;

  const work = whenQuiet(async () => {
    try {
      const { base, out } = first;
      const project = await steps.load();
      if (project.base !== base || project.out !== out) steps.tell(FIXED);
      await watchAnew(watchedOf({ ...project, out }));
      const before = report;
      report = await steps.press({ ...project, base, out });
      steps.pressed(report, before);
    } catch (error) {
      steps.failed(error);
    }
    awaitMinute();
  });
  // It is watched from before the first press, so that nothing is missed while that reads.
  let isPressed = false;
  let isStale = false;
  const changed = () => {
    isStale = !isPressed;
    if (isPressed) work.change();
  };
  const listener = { changed, tell: steps.tell };
  let watcher = await watchPaths(watched, listener);

  const watchAnew = async (next: Watched) => {
    if (JSON.stringify(next) === JSON.stringify(watched)) return;
    await watcher.close();
    watcher = await watchPaths(next, listener);
    watched = next;
  };
  const awaitMinute = () => {
    clearTimeout(minute);
    // Posts are dated by the minute, so that they come when it begins.
    const left = MINUTE - (Date.now() % MINUTE);
    if (report.left.future > 0) minute = setTimeout(work.change, left + LATE);
  };
  const end = async () => {
    await work.end();
    clearTimeout(minute);
    await watcher.close();
  };
  try {
    report = await steps.press(first);
    isPressed = true;
    if (isStale) work.change();
    awaitMinute();
    return { project: first, report, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function watchedOf({ content, configFile, out, root }: Project): Watched {
  return {
    folders: content,
    files: configFile ? [configFile] : [],
    except: [out, join(root, '.kanbao')],
  };
}
