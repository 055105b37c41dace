import { isSameStamp, type Stamp } from '../stamp.ts';
import type { Cache } from './cache.ts';
import type { PostRecord } from './record.ts';
import { Reuse } from './reuse.ts';
import type { Task } from './work.ts';

/** A post that is to be read. */
export interface Asked {
  task: Task;
  /** What it came to last time, if that holds for the same bytes. */
  before: PostRecord | null;
}

/**
 * Tells of each post, in order, what is known of it, or that it is to be read.
 * `posts` are all posts, by content folders; `stampOf` tells how the file of each is now.
 */
export function planReading(
  posts: readonly Task[],
  { records }: Cache,
  stampOf: (post: number) => Stamp,
): (PostRecord | Asked)[] {
  const reuse = new Reuse();
  const known = records.map((own) => inOrder(own));
  return posts.map((task, number) => {
    const { content, post } = task;
    const record = known[content]?.(post.file);
    const before = record && reuse.holds(record) ? record : null;
    if (before && isSameStamp(before.stamp, stampOf(number))) return before;
    return { task: { ...task, ...(before?.hash && { known: before.hash }) }, before };
  });
}

/** Finds records by their files, which are asked for in the order in which they stand: that of UTF-16 units. */
function inOrder(records: readonly PostRecord[]): (file: string) => PostRecord | undefined {
  let at = 0;
  return (file) => {
    for (let next = records[at]; next && next.file < file; next = records[at]) at++;
    const found = records[at];
    return found?.file === file ? found : undefined;
  };
}
