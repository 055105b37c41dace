import type { Progress } from '../press.ts';

/** Work that is done sooner needs no progress. */
const PATIENCE_MS = 1_000;
/** Often enough to be seen moving. */
const EVERY_MS = 100;

/** One line that is written over and over, in a terminal only. `clear` takes it away. */
export function showProgress(stream: NodeJS.WriteStream): {
  show: (progress: Progress) => void;
  clear: () => void;
} {
  let next = performance.now() + PATIENCE_MS;
  let isShown = false;
  return {
    show({ done, total }) {
      if (!stream.isTTY || performance.now() < next) return;
      next = performance.now() + EVERY_MS;
      isShown = true;
      stream.write(`\r${done.toLocaleString('en')} of ${total.toLocaleString('en')} posts read`);
    },
    clear() {
      if (isShown) stream.write('\r\u001b[K');
    },
  };
}
