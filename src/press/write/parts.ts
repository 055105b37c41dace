import { basename } from 'node:path';

/** Name of a file while it is being written: each press has its own, so that two never write into one. */
export function partOf(path: string): string {
  return `${path}.${process.pid}.part`;
}

/** Whether a file is what a press left that was killed. */
export function isLeftBehind(path: string): boolean {
  const pid = /\.(\d{1,10})\.part$/.exec(basename(path))?.[1];
  return pid !== undefined && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  // What this process writes is whole before it looks.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
