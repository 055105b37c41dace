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

/** Paths of posts, by their numbers. */
export interface Paths {
  length: number;
  at(post: number): string;
}

/** The paths of all posts of several folders, each put together when it is asked for: all at once take 200 MB of a million. */
export function namedPaths(contents: readonly PostNames[]): Paths {
  const folders = contents.map(({ base, bytes }) => ({ base, bytes, ends: endsOf(bytes) }));
  return {
    length: folders.reduce((sum, { ends }) => sum + ends.length, 0),
    at(post) {
      let place = post;
      for (const { base, bytes, ends } of folders) {
        if (place < ends.length) {
          const start = place === 0 ? 0 : (ends[place - 1] ?? 0) + 1;
          // A copy: text is not decoded from shared memory.
          return join(base, Buffer.from(bytes.slice(start, ends[place])).toString());
        }
        place -= ends.length;
      }
      throw new RangeError(`there is no post ${post}`);
    },
  };
}

/** Where the names end, each at its zero byte. */
function endsOf(bytes: Uint8Array): Uint32Array {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count++;
  const ends = new Uint32Array(count);
  let place = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) ends[place++] = at;
  return ends;
}
