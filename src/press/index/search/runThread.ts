import { parentPort } from 'node:worker_threads';
import { runOf } from './run.ts';
import { type RunTexts, textsIn } from './runTexts.ts';

/** A thread that indexes runs of articles: it is given their texts, and answers with what they have. */
const port = parentPort;
if (!port) throw new Error('this file is the entry of a worker thread');

port.on('message', (texts: RunTexts) => {
  const run = runOf(textsIn(texts));
  const { terms, counts, postings } = run;
  port.postMessage(run, [terms.buffer, counts.buffer, postings.buffer]);
});
