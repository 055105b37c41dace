import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Stamp } from '../stamp.ts';
import type { Paths, PostNames } from './postNames.ts';
import { newStamping, type Stamping, stampAt, stopStamping, takeStamps } from './stamping.ts';

/** Fewer posts are looked at sooner than a thread is started. */
const FEW = 20_000;

/** How post files are now. A thread begins to look at them, and who needs to know helps. */
export class Stamps {
  private readonly stamping: Stamping;
  /** Resolves when the thread has ended; null without one. */
  private readonly thread: Promise<unknown> | null;

  /** `contents` has the names of the posts. */
  constructor(
    private readonly paths: Paths,
    contents: PostNames[],
  ) {
    this.stamping = newStamping(contents, paths.length);
    // From source it would not be ready in time.
    const isBuilt = extname(import.meta.filename) === '.js';
    this.thread = isBuilt && paths.length >= FEW ? startThread(this.stamping) : null;
  }

  /** Resolves to what tells the stamp of a post by its number. */
  async all(): Promise<(post: number) => Stamp> {
    takeStamps(this.paths, this.stamping);
    await this.thread;
    return (post) => stampAt(this.stamping, post);
  }

  /** Looks at no more: nobody needs to know. */
  async cancel(): Promise<void> {
    stopStamping(this.stamping);
    await this.thread;
  }
}

/** Rejects with an error that is no file's. */
function startThread(stamping: Stamping): Promise<unknown> {
  const worker = new Worker(new URL('./stampThread.js', import.meta.url), { workerData: stamping });
  return once(worker, 'exit');
}
