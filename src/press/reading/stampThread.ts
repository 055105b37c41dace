import { workerData } from 'node:worker_threads';
import { namedPaths } from './postNames.ts';
import { type Stamping, takeStamps } from './stamping.ts';

/** A thread that looks at post files, and ends by itself. */
const stamping: Stamping = workerData;
takeStamps(namedPaths(stamping.contents), stamping);
