import { globTest } from '../folder/glob.ts';

/**
 * Tells which paths (relative to the site, with `/`) an `exclude` list names, as
 * Jekyll compares them: by a pattern for the whole path, or by its beginning.
 */
export function excluder(patterns: readonly string[]): (path: string) => boolean {
  const bare = patterns.map((pattern) => pattern.replace(/^\.?\//, '')).filter(Boolean);
  const isNamed = globTest(
    bare.filter((pattern) => /[*?[]/.test(pattern)),
    true,
  );
  return (path) =>
    bare.some((pattern) => path.startsWith(pattern) || `${path}/` === pattern) || isNamed(path);
}
