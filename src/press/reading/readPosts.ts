import type { Store } from '../store.ts';
import { inThreads } from '../threads.ts';
import { Labels } from './labels.ts';
import { type Packed, pack, unpack } from './packed.ts';
import { TextRoom } from './textRoom.ts';
import { TimedReader } from './timedReader.ts';
import type { Batch, Done, Task, TaskRun, Work } from './work.ts';

/** Fewer posts are read sooner than a thread is started. */
const FEW = 400;
/** Posts that are handed over together: half a megabyte of texts. */
const RUN = 128;

/**
 * Reads and cleans posts, in threads when there are many, and puts their texts
 * into the store. Resolves to what came of each, in their order. `onRead` hears
 * how many are done.
 */
export async function readPosts(
  tasks: readonly Task[],
  work: Work,
  store: Store,
  onRead: (done: number) => void,
): Promise<Done[]> {
  const all: Done[] = new Array(tasks.length);
  const labels = new Labels();
  let count = 0;
  const keep = ({ start }: TaskRun, { done, texts }: Batch) => {
    const packed: Packed = JSON.parse(done);
    const batch = unpack(packed, labels);
    for (const [i, each] of batch.entries()) all[start + i] = named(each, tasks[start + i]);
    store.add(
      batch.flatMap((each) => ('article' in each ? each.article : [])),
      texts,
    );
    count += batch.length;
    onRead(count);
  };
  if (tasks.length > FEW) {
    await inThreads({ file: 'reading/thread', data: work }, runsOf(tasks), keep);
  } else await readHere(work, runsOf(tasks), keep);
  return all;
}

async function readHere(
  work: Work,
  runs: Iterable<TaskRun>,
  onDone: (run: TaskRun, batch: Batch) => void,
): Promise<void> {
  const reader = await TimedReader.open(work);
  const room = new TextRoom();
  for (const run of runs) {
    const done = await reader.read(run.message, room);
    onDone(run, { done: JSON.stringify(pack(done)), texts: room.take() });
  }
}

function* runsOf(tasks: readonly Task[]): Generator<TaskRun, undefined> {
  for (let start = 0; start < tasks.length; start += RUN) {
    const run = tasks.slice(start, start + RUN);
    // Plain data, for threads.
    const message = run.map(({ post: { path, file }, ...task }) => ({
      ...task,
      post: { path, file },
    }));
    yield { start, message };
  }
}

/** The same with the name of the file that is in memory anyway: a million names more take 70 MB. */
function named<T extends Done>(done: T, task: Task | undefined): T {
  if ('same' in done || !task) return done;
  done.file = task.post.file;
  if ('article' in done) done.article.file = task.post.file;
  return done;
}
