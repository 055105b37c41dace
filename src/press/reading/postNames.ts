import { join } from 'node:path';
import type { PostFile } from '../source.ts';

/**
 * The post files of a folder for several threads at once: a million names would
 * fill the memory of each. They are read only by posts that ask for others.
 */
export interface PostNames {
  /** The folder that their names are relative to. Absolute. */
  base: string;
  /** UTF-8 of the names, each with a zero byte behind it. */
  bytes: Uint8Array<SharedArrayBuffer>;
}

/** Puts the names of posts where all threads see them. */
export function shareNames(posts: readonly PostFile[]): PostNames {
  const [first] = posts;
  const base = first ? first.path.slice(0, -first.file.length) : '';
  const text = Buffer.from(posts.map(({ file }) => `${file}\0`).join(''));
  const bytes = new Uint8Array(new SharedArrayBuffer(text.length));
  bytes.set(text);
  return { base, bytes };
}

/** The post files again, in their order. */
export function namedPosts({ base, bytes }: PostNames): PostFile[] {
  // A copy: text is not decoded from shared memory.
  const names = Buffer.from(bytes).toString().split('\0').slice(0, -1);
  return names.map((file) => ({ path: join(base, file), file }));
}
