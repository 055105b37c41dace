/** Long enough for a save that comes as several events, too short to be waited for. */
const QUIET_MS = 80;

/**
 * Returns a function to be called at each change: the work begins when changes
 * have ceased for a moment, never overlaps, and is done once more for changes
 * that came while it ran. `work` sees to its own failures.
 */
export function whenQuiet(work: () => Promise<void>, quietMs = QUIET_MS): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isStale = false;
  const run = async () => {
    isRunning = true;
    isStale = false;
    try {
      await work();
    } finally {
      isRunning = false;
      if (isStale) change();
    }
  };
  const change = () => {
    isStale = true;
    clearTimeout(timer);
    if (!isRunning) timer = setTimeout(run, quietMs);
  };
  return change;
}
