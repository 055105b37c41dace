import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Batch, TaskRun, Work } from './work.ts';

/** Each takes some 100 MB, and the disk is the limit soon. */
const MOST_THREADS = 4;
/** What posts leave behind is short-lived: half of the usual room for it saves 30 MB and costs no time. */
const LIMITS = { maxYoungGenerationSizeMb: 24 };
/** Runs that wait for a thread while it works on one: it never waits itself. */
const AHEAD = 1;

/** Hears what came of a run of tasks. */
type OnDone = (run: TaskRun, batch: Batch) => void;

/**
 * Has runs of tasks worked on by threads, in no order. Rejects when a thread
 * breaks down, with an error that is no post's; the threads are ended in any case.
 */
export async function inThreads(
  work: Work,
  runs: Iterator<TaskRun>,
  onDone: OnDone,
): Promise<void> {
  const count = Math.min(availableParallelism(), MOST_THREADS);
  const workers = Array.from({ length: count }, () => startThread(work));
  try {
    await Promise.all(workers.map((worker) => feed(worker, runs, onDone)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Gives a thread runs until there are no more. */
function feed(worker: Worker, runs: Iterator<TaskRun>, onDone: OnDone): Promise<void> {
  return new Promise((resolve, reject) => {
    const given: TaskRun[] = [];
    const give = () => {
      while (given.length <= AHEAD) {
        const next = runs.next();
        if (next.done) break;
        given.push(next.value);
        worker.postMessage(next.value.tasks);
      }
      if (given.length === 0) resolve();
    };
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread ended by itself with code ${code}`)));
    worker.on('message', (batch: Batch) => {
      try {
        const run = given.shift();
        if (run) onDone(run, batch);
        give();
      } catch (error) {
        reject(error);
      }
    });
    give();
  });
}

/** From source a thread needs tsx, as whoever started it; built, nothing. */
function startThread(work: Work): Worker {
  const isSource = extname(import.meta.filename) === '.ts';
  const options = { workerData: work, resourceLimits: LIMITS };
  if (!isSource) return new Worker(new URL('./thread.js', import.meta.url), options);
  const thread = JSON.stringify(new URL('./thread.ts', import.meta.url).href);
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const start = `import(${tsx}).then(({ tsImport }) => tsImport(${thread}, ${thread}))`;
  return new Worker(start, { eval: true, ...options });
}
