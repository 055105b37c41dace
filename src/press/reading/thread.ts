import { parentPort, workerData } from 'node:worker_threads';
import { pack } from './packed.ts';
import { PostReader } from './readPost.ts';
import { TextRoom } from './textRoom.ts';
import type { Batch, Task, Work } from './work.ts';

/** A thread that reads posts: it is given batches of tasks, one after the other, and answers each. */
const port = parentPort;
if (!port) throw new Error('this file is the entry of a worker thread');
const work: Work = workerData;
const reader = await PostReader.open(work);
const room = new TextRoom();

port.on('message', (tasks: Task[]) => {
  const done = tasks.map((task) => reader.read(task, room));
  const texts = room.take();
  // JSON costs less than objects that are cloned, and no text in it keeps a whole post alive.
  const batch: Batch = { done: JSON.stringify(pack(done)), texts };
  port.postMessage(batch, [texts.buffer]);
});
