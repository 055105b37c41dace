/**
 * Runs a task for each item, at most `limit` at a time; an item is taken only
 * when there is room, so that a generator makes no more than is being worked
 * on. Resolves to what the iterator returns; rejects with the first failure,
 * after which no item is taken.
 */
export async function inParallel<T, R>(
  items: Iterator<T, R>,
  task: (item: T) => Promise<void>,
  limit = 16,
): Promise<R> {
  const ends: { value: R }[] = [];
  let isOver = false;
  const lane = async () => {
    while (!isOver) {
      const next = items.next();
      if (next.done) {
        isOver = true;
        ends.push(next);
      } else await task(next.value);
    }
  };
  const stop = () => {
    isOver = true;
  };
  await Promise.all(Array.from({ length: limit }, () => lane().finally(stop)));
  const [end] = ends;
  if (!end) throw new RangeError(`limit ${limit} lets nothing run; it is at least 1`);
  return end.value;
}
