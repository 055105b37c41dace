import { globTest } from '../folder/glob.ts';

/**
 * Tells which paths (relative to the site, with `/`) are left out, as Jekyll's
 * `EntryFilter` does: those that `exclude` names and `include` does not.
 */
export function excluder(
  exclude: readonly string[],
  include: readonly string[],
): (path: string) => boolean {
  const isExcluded = namer(exclude.filter((pattern) => !include.includes(pattern)));
  const isIncluded = namer(include);
  return (path) =>
    isExcluded(path) && !isIncluded(path) && !isIncluded(path.slice(path.lastIndexOf('/') + 1));
}

/** By a pattern for the whole path, or by its beginning. */
function namer(patterns: readonly string[]): (path: string) => boolean {
  const bare = patterns.map((pattern) => pattern.replace(/^\/+/, '')).filter(Boolean);
  const isNamed = globTest(
    bare.filter((pattern) => /[*?[]/.test(pattern)),
    true,
  );
  return (path) =>
    bare.some((pattern) => path.startsWith(pattern) || `${path}/` === pattern) || isNamed(path);
}
