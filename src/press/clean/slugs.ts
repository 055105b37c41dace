/**
 * What addresses say for a category: lower case, without blanks and the signs
 * that end a path. Before: `Field Notes`, `甲/乙`  After: `field-notes`, `甲-乙`
 */
export function slugOf(category: string): string {
  const slug = category
    .trim()
    .toLowerCase()
    .replace(/[\s/?#\\]+/g, '-');
  // A path of dots alone would lead elsewhere.
  return /^\.+$/.test(slug) ? '-' : slug;
}

/** Slugs of a post's categories, in order, each once. */
export function slugsOf(categories: readonly string[]): string[] {
  return [...new Set(categories.map(slugOf))];
}
