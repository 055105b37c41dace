/** Rolls a die: a whole number from 0 to one less than its sides. */
export type Roll = (sides: number) => number;

/** Numbers that look random and are the same in each run (mulberry32). */
export function dice(seed: number): Roll {
  let state = seed | 0;
  return (sides) => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * sides);
  };
}

/** One seed of several numbers, so that each thing has dice of its own and can be made alone. */
export function seedOf(...numbers: readonly number[]): number {
  let seed = 0x811c_9dc5;
  for (const number of numbers) {
    seed = Math.imul(seed ^ number, 0x85eb_ca6b);
    seed = Math.imul(seed ^ (seed >>> 13), 0xc2b2_ae35);
    seed ^= seed >>> 16;
  }
  return seed;
}

/** How often each thing comes, in any unit. */
export type Weighted<T> = readonly (readonly [T, number])[];

const TABLE_SIZE = 4096;

/** Makes a choice among things by their weights; one look-up a choice. Weights under 1/4,096 count as that. */
export function chooser<T>(things: Weighted<T>): (roll: Roll) => T {
  const sum = things.reduce((total, [, weight]) => total + weight, 0);
  const table = things.flatMap(([thing, weight]) =>
    Array<T>(Math.max(1, Math.round((TABLE_SIZE * weight) / sum))).fill(thing),
  );
  const [first] = table;
  if (first === undefined) throw new RangeError('nothing to choose from');
  return (roll) => table[roll(table.length)] ?? first;
}

/** A choice in which the first things are the commonest, as words are (Zipf's law). */
export function zipf<T>(things: readonly T[]): (roll: Roll) => T {
  return chooser(things.map((thing, rank): [T, number] => [thing, 1 / (rank + 3)]));
}
