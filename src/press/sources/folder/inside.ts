import { join, sep } from 'node:path';

/** Absolute path of something in a folder; null for a path that leads out of it. */
export function inside(folder: string, ...path: string[]): string | null {
  if (path.some((part) => part.includes('\0'))) return null;
  const whole = join(folder, ...path);
  return whole === folder || whole.startsWith(folder.endsWith(sep) ? folder : folder + sep)
    ? whole
    : null;
}

/** Absolute paths in a folder, each once; those that lead out of it are left out. */
export function allInside(folder: string, paths: readonly string[]): string[] {
  const found = paths.map((path) => inside(folder, path)).filter((path) => path !== null);
  return [...new Set(found)];
}
