/** Runs a generator of files to its end. */
export function drain<T, R>(generator: Generator<T, R>): { files: T[]; result: R } {
  const files: T[] = [];
  let next = generator.next();
  while (!next.done) {
    files.push(next.value);
    next = generator.next();
  }
  return { files, result: next.value };
}
