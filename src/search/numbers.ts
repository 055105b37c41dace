import type { Numbers } from './postings.ts';

/** All numbers from one on, and before another. */
export function numbersFrom(from: number, to: number): Numbers {
  // Not by `Uint32Array.from` and a function, which takes ten times as long.
  const all = new Uint32Array(Math.max(0, to - from));
  for (let i = 0; i < all.length; i++) all[i] = from + i;
  return all;
}

/** Numbers that are in both lists, ascending as both are. */
export function inBoth(a: Numbers, b: Numbers): Numbers {
  let at = 0;
  return a.filter((number) => {
    while (at < b.length && (b[at] ?? 0) < number) at++;
    return b[at] === number;
  });
}

/** Numbers of the first list that are not in the second, ascending as both are. */
export function without(a: Numbers, b: Numbers): Numbers {
  let at = 0;
  return a.filter((number) => {
    while (at < b.length && (b[at] ?? 0) < number) at++;
    return b[at] !== number;
  });
}

/** Numbers that are in one of some lists, ascending. */
export function inAny(lists: readonly Numbers[]): Numbers {
  const [first, ...others] = lists;
  if (first && others.length === 0) return first;
  const all = new Set(lists.flatMap((list) => [...list]));
  return Uint32Array.from(all).sort();
}
