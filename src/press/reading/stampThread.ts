import { workerData } from 'node:worker_threads';
import { namedPosts } from './postNames.ts';
import { type Stamping, takeStamps } from './stamping.ts';

/** A thread that looks at post files, and ends by itself. */
const stamping: Stamping = workerData;
takeStamps(stamping.contents.flatMap(namedPosts), stamping);
