import { createContext, Script } from 'node:vm';

/** What came of work that took too long. */
export const TOO_LONG = Symbol('too long');

/** The only thing in Node that ends code which is running in its own thread is a script with a time limit. */
const room: { work?: () => unknown } = createContext({});
const call = new Script('work()');

/** A process that got less than this share of a processor was waiting, not working. */
const STARVED = 0.5;
/** Work that was kept waiting is begun once more, and gets so many times as long. */
const LONGER = 8;

/**
 * Runs work, and ends it after some ms. What it has begun to change is then as it
 * happens to be, and no `finally` of it has run. Throws what the work throws.
 */
export function inTime<T>(work: () => T, patience: number): T | typeof TOO_LONG {
  const [before, started] = [process.cpuUsage(), performance.now()];
  const done = attempt(work, patience);
  if (done !== TOO_LONG) return done;
  const { user, system } = process.cpuUsage(before);
  const isStarved = (user + system) / 1_000 < STARVED * (performance.now() - started);
  return isStarved ? attempt(work, LONGER * patience) : TOO_LONG;
}

function attempt<T>(work: () => T, timeout: number): T | typeof TOO_LONG {
  let done: { value: T } | undefined;
  room.work = () => {
    done = { value: work() };
  };
  try {
    call.runInContext(room, { timeout });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  return done ? done.value : TOO_LONG;
}

/** The error is of the other context, and so is its class. */
function isTimeout(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
