/** Long enough for a save that comes as several events, too short to be waited for, in ms. */
const QUIET_MS = 80;
/** Where changes never cease, the work begins all the same after this many ms. */
const MOST_MS = 1_000;

/** Work that is done at changes. */
export interface WorkAtChanges {
  /** Something changed. */
  change(): void;
  /** Begins no more work; resolves when what is running is done. */
  end(): Promise<void>;
}

/**
 * Does work when changes have ceased for a moment. It never overlaps, and is
 * done once more for changes that came while it ran. `work` sees to its own failures.
 */
export function whenQuiet(
  work: () => Promise<void>,
  { quietMs = QUIET_MS, mostMs = MOST_MS } = {},
): WorkAtChanges {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let hasEnded = false;
  /** When the first change came that no work has seen. */
  let since: number | undefined;
  const run = async () => {
    since = undefined;
    await work();
    running = undefined;
    if (since !== undefined) wait();
  };
  const wait = () => {
    clearTimeout(timer);
    if (hasEnded || since === undefined) return;
    const left = since + mostMs - performance.now();
    timer = setTimeout(
      () => {
        running = run();
      },
      Math.max(0, Math.min(quietMs, left)),
    );
  };
  return {
    change() {
      since ??= performance.now();
      if (!running) wait();
    },
    async end() {
      hasEnded = true;
      clearTimeout(timer);
      await running;
    },
  };
}
