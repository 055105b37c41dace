import type { Writable } from 'node:stream';
import type { Progress } from '../press.ts';
import { number } from '../report.ts';

/** Work that is done sooner needs no progress. */
const PATIENCE_MS = 1_000;
/** Often enough to be seen moving. */
const EVERY_MS = 100;

/** One line that is written over and over, in a terminal only. `clear` takes it away. */
export function showProgress(stream: Writable & { isTTY?: boolean }): {
  show: (progress: Progress) => void;
  clear: () => void;
} {
  let next = performance.now() + PATIENCE_MS;
  let isShown = false;
  return {
    show(progress) {
      if (!stream.isTTY || performance.now() < next) return;
      next = performance.now() + EVERY_MS;
      isShown = true;
      stream.write(`\r\u001b[K${lineOf(progress)}`);
    },
    clear() {
      if (isShown) stream.write('\r\u001b[K');
    },
  };
}

function lineOf(progress: Progress): string {
  if ('files' in progress) return `${number(progress.files)} files made`;
  const total = number(progress.total);
  if ('indexed' in progress) return `${number(progress.indexed)} of ${total} articles indexed`;
  return `${number(progress.posts)} of ${total} posts read`;
}
