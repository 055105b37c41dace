import { isFolder } from '../files.ts';
import { watchEachFolder } from './eachFolder.ts';
import { polling } from './poll.ts';
import { watchTrees } from './system.ts';
import { WatchError, type Watched, type Watcher, type Way } from './ways.ts';

/** How often all files are looked at where they cannot be watched, in ms. */
const POLL_MS = 5_000;

/** Who is told of changes, and in a line of text of what the publisher should know. */
export interface Listener {
  changed(): void;
  tell(message: string): void;
}

/** The way of watching, and the way of looking that stands in for it. */
interface Ways {
  watch: Way;
  poll: Way;
}

/**
 * Watches folders and files, and looks at them every few seconds where the
 * system cannot watch them. What changes after it resolved is told at least once.
 */
export async function watchPaths(
  watched: Watched,
  listener: Listener,
  ways: Ways = { watch: usualWay(), poll: polling(POLL_MS) },
): Promise<Watcher> {
  let current: Watcher | undefined;
  let isClosed = false;
  let turning = Promise.resolve();
  const changed = () => {
    if (!isClosed) listener.changed();
  };
  // One way ends before the next begins.
  const turnTo = (begin: () => Promise<Watcher>): Promise<void> => {
    turning = turning.then(async () => {
      await current?.close();
      current = isClosed ? undefined : await begin();
    });
    return turning;
  };
  const watch = async (): Promise<Watcher> => {
    let hasFailed = false;
    const failed = (error: WatchError) => {
      // Many folders may fail of one cause.
      if (!hasFailed) void turnTo(() => poll(error));
      hasFailed = true;
    };
    try {
      return await ways.watch(watched, { changed, failed });
    } catch (error) {
      if (!(error instanceof WatchError)) throw error;
      return poll(error);
    }
  };
  const poll = async (reason: WatchError): Promise<Watcher> => {
    listener.tell(explain(reason));
    const look = async () => {
      changed();
      const isBack = reason.code === 'ENOENT' && (await isFolder(reason.folder));
      if (!isBack) return;
      await turnTo(watch);
      changed();
    };
    const polled = await ways.poll(watched, { changed: () => void look(), failed: () => {} });
    // What came to pass before the first look.
    changed();
    return polled;
  };
  await turnTo(watch);
  return {
    async close() {
      isClosed = true;
      await turning;
      await current?.close();
    },
  };
}

/** Where the system watches trees by itself, that is asked of it. */
function usualWay(): Way {
  const knowsTrees = process.platform === 'darwin' || process.platform === 'win32';
  return knowsTrees ? watchTrees : watchEachFolder;
}

const UNTIL_THEN = `changes are looked for every ${POLL_MS / 1_000} s`;

/** What helps against a limit of the system, by its code. */
const HELP = new Map([
  [
    'ENOSPC',
    'the system lets nobody watch more folders; raise its limit (sudo sysctl fs.inotify.max_user_watches=1048576) and begin anew',
  ],
  [
    'EMFILE',
    'too many files or watches are open; end other programs that watch, or raise the limits (ulimit -n, sudo sysctl fs.inotify.max_user_instances=1024) and begin anew',
  ],
  ['ENOENT', 'the folder is gone; put it back'],
]);

function explain({ folder, code, message }: WatchError): string {
  const help = HELP.get(code ?? '') ?? `it cannot be watched (${message})`;
  return `${folder}: ${help}; until then ${UNTIL_THEN}`;
}
