import { parentPort, workerData } from 'node:worker_threads';
import { pack } from './packed.ts';
import { TextRoom } from './textRoom.ts';
import { TimedReader } from './timedReader.ts';
import type { Batch, Task, Work } from './work.ts';

/** A thread that reads posts: it is given batches of tasks, one after the other, and answers each. */
const port = parentPort;
if (!port) throw new Error('this file is the entry of a worker thread');
const work: Work = workerData;
const reader = await TimedReader.open(work);
const room = new TextRoom();

/** Batches wait for each other: one may be read anew. */
let before = Promise.resolve();
port.on('message', (tasks: Task[]) => {
  before = before.then(() => answer(tasks));
});

async function answer(tasks: readonly Task[]): Promise<void> {
  const done = await reader.read(tasks, room);
  const texts = room.take();
  // JSON costs less than objects that are cloned, and no text in it keeps a whole post alive.
  const batch: Batch = { done: JSON.stringify(pack(done)), texts };
  port?.postMessage(batch, [texts.buffer]);
}
