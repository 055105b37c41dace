/** A piece of HTML that tries to run something, to load something, or to pose as a part of the page. */
export interface Vector {
  /** What it tries, for people: a vector that gets through is told by it. */
  name: string;
  html: string;
}

/** Stands in a vector for the call that shows that it ran; it has no sign that needs quotes. */
export const RUN = 'RUN()';

/** Every pair of two lists. */
export function pairs<A, B>(first: readonly A[], second: readonly B[]): [A, B][] {
  return first.flatMap((a) => second.map((b): [A, B] => [a, b]));
}

/** Rows of name and HTML as vectors, their names behind the name of their kind. */
export function vectors(kind: string, rows: readonly (readonly [string, string])[]): Vector[] {
  return rows.map(([name, html]) => ({ name: `${kind}: ${name}`, html }));
}
