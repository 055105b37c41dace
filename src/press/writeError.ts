import { PressError } from './pressError.ts';

/** What can be done about what a file system refuses, by its code. */
const MENDS = new Map([
  ['ENOSPC', 'make room on the disk'],
  ['EDQUOT', 'make room within the quota'],
  ['EACCES', 'make it writable'],
  ['EPERM', 'make it writable'],
  ['EROFS', 'name an out folder on a disk that can be written'],
  ['ENOTDIR', 'take away the file that stands where a folder is needed'],
  ['EISDIR', 'take away the folder that stands where a file is needed'],
  ['EMFILE', 'raise the limit of open files (ulimit -n)'],
]);

/** An error of the file system, with what to do about it; any other is returned as it is. `out` is the out folder. */
export function writeError(error: unknown, out: string): unknown {
  const reason = systemReason(error);
  if (reason === null) return error;
  const mend = MENDS.get(reason.code) ?? 'mend that';
  return new PressError(
    `${out}: the paper was not pressed (${reason.message}); the edition that is there stays. ${mend[0]?.toUpperCase()}${mend.slice(1)}, and press again`,
    { cause: error },
  );
}

/** What the file system said; null for an error that is none of its. */
export function systemReason(error: unknown): { code: string; message: string } | null {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return null;
  return { code: String(error.code), message: error.message };
}
