/**
 * Does something with each item, with some of them at once, and tells what came
 * of each in their order. Items are taken only as far ahead as they are worked
 * on; when nobody asks on, nothing more is begun.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  atOnce: number,
  act: (item: T) => Promise<R>,
): AsyncGenerator<R, undefined> {
  const underWay: Promise<R>[] = [];
  for (const item of items) {
    underWay.push(act(item));
    if (underWay.length < atOnce) continue;
    const first = underWay.shift();
    if (first) yield await first;
  }
  for (const each of underWay) yield await each;
}
