const PARTS = /\*\*\/|\*+|\?|\[!|[\\^$.|+(){},]/g;

/** Most stars of a pattern: a path can be cut at them in many ways. */
const MAX_STARS = 6;

/**
 * A shell pattern as the source of a regular expression; null for one that makes
 * none. `*` stands for anything but `/`, or for anything when `crossesFolders`;
 * `**` for any folders, `?` for one character, `[…]` and `{a,b}` for a choice.
 */
function globSource(glob: string, crossesFolders: boolean): string | null {
  if (glob.split('*').length > MAX_STARS + 1) return null;
  const meanings = new Map([
    ['**/', '(?:.*/)?'],
    ['**', '.*'],
    ['*', crossesFolders ? '.*' : '[^/]*'],
    ['?', crossesFolders ? '.' : '[^/]'],
    ['[!', '[^'],
    ['{', '(?:'],
    [',', '|'],
    ['}', ')'],
  ]);
  return glob.replace(PARTS, (sign) => meanings.get(sign) ?? `\\${sign}`);
}

/** A regular expression of a pattern between two others; null for a pattern that makes none: `[a`. */
export function globPattern(
  before: string,
  glob: string,
  after: string,
  crossesFolders: boolean,
): RegExp | null {
  const source = globSource(glob, crossesFolders);
  if (source === null) return null;
  try {
    return new RegExp(before + source + after, 's');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A test whether one of the patterns names a path: `_posts/old/**`. A pattern that is none names nothing. */
export function globTest(
  globs: readonly string[],
  crossesFolders = false,
): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => globPattern('^', glob, '$', crossesFolders) ?? []);
  return (path) => patterns.some((pattern) => pattern.test(path));
}
