import { availableParallelism } from 'node:os';
import { basename, extname } from 'node:path';
import { type Transferable, Worker } from 'node:worker_threads';

/** Each takes some 100 MB, and the disk is the limit soon. */
const MOST_THREADS = 4;
/** What texts leave behind is short-lived: half of the usual room for it saves 30 MB and costs no time. */
const LIMITS = { maxYoungGenerationSizeMb: 24 };
/** Runs that wait for a thread while it works on one: it never waits itself. */
const AHEAD = 1;

/** What a thread runs, and what it is given at first. */
export interface ThreadEntry {
  /** Relative to this folder, without its end: `reading/thread`. Built, all lie in one folder. */
  file: string;
  data?: unknown;
}

/** What a thread is asked to do. */
export interface ThreadRun {
  message: unknown;
  /** What of it the thread is to have for itself. */
  transfer?: Transferable[];
}

/**
 * Has runs worked on by threads, in no order. Rejects when a thread breaks down,
 * with an error that is no post's; the threads are ended in any case. `onDone`
 * hears what came of a run.
 */
export async function inThreads<Run extends ThreadRun, Answer>(
  entry: ThreadEntry,
  runs: Iterator<Run>,
  onDone: (run: Run, answer: Answer) => void,
): Promise<void> {
  const count = Math.min(availableParallelism(), MOST_THREADS);
  const workers = Array.from({ length: count }, () => startThread(entry));
  try {
    await Promise.all(workers.map((worker) => feed(worker, runs, onDone)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Gives a thread runs until there are no more. */
function feed<Run extends ThreadRun, Answer>(
  worker: Worker,
  runs: Iterator<Run>,
  onDone: (run: Run, answer: Answer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const given: Run[] = [];
    const give = () => {
      while (given.length <= AHEAD) {
        const next = runs.next();
        if (next.done) break;
        given.push(next.value);
        worker.postMessage(next.value.message, next.value.transfer);
      }
      if (given.length === 0) resolve();
    };
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`a thread ended by itself with code ${code}`)));
    worker.on('message', (answer: Answer) => {
      try {
        const run = given.shift();
        if (run) onDone(run, answer);
        give();
      } catch (error) {
        reject(error);
      }
    });
    give();
  });
}

/** From source a thread needs tsx, as whoever started it; built, nothing. */
function startThread({ file, data }: ThreadEntry): Worker {
  const isSource = extname(import.meta.filename) === '.ts';
  const options = { workerData: data, resourceLimits: LIMITS };
  if (!isSource) return new Worker(new URL(`./${basename(file)}.js`, import.meta.url), options);
  const thread = JSON.stringify(new URL(`./${file}.ts`, import.meta.url).href);
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const start = `import(${tsx}).then(({ tsImport }) => tsImport(${thread}, ${thread}))`;
  return new Worker(start, { eval: true, ...options });
}
