import { readFileSync } from 'node:fs';

/** Looks again and again, and notes how long it could not. Linux only. */
export class Watch {
  /** The longest time between two looks that this thread was at work, ms. */
  longest = 0;
  private last = performance.now();
  private lastWork = workOf();

  /** What was done since the last look does not count. */
  goOn(): void {
    this.last = performance.now();
    this.lastWork = workOf();
  }

  /** Resolves when something is so; rejects after two minutes in which it is not. */
  until(isSo: () => boolean): Promise<void> {
    const deadline = performance.now() + 120_000;
    return new Promise((resolve, reject) => {
      const look = () => {
        this.note();
        if (isSo()) resolve();
        else if (this.last > deadline) reject(new Error('what was waited for did not come'));
        else setImmediate(look);
      };
      setImmediate(look);
    });
  }

  /** A busy machine lets a thread wait, and tells of its work a little late: what both clocks say was work. */
  private note(): void {
    const { last, lastWork } = this;
    this.goOn();
    this.longest = Math.max(this.longest, Math.min(this.last - last, this.lastWork - lastWork));
  }
}

/** How long this thread has been at work, ms. */
function workOf(): number {
  return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6;
}
