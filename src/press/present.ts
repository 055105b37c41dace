/** Leaves out what there is not: an optional field is absent, not undefined. */
export function present<K extends string, T>(
  key: K,
  value: T | null | undefined,
): { [P in K]?: T } {
  const result: { [P in K]?: T } = {};
  if (value !== null && value !== undefined) result[key] = value;
  return result;
}
