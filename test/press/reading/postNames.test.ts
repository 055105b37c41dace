import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namedPaths, namedPosts, shareNames } from '../../../src/press/reading/postNames.ts';

const name = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => !/[/\0]/.test(text) && text !== '.' && text !== '..')
  .map((text) => `_posts/${text}.md`);
const folder = fc.array(name, { maxLength: 8 });

test('shared names come back, as posts and as paths of several folders', () => {
  fc.assert(
    fc.property(fc.array(folder, { maxLength: 4 }), (folders) => {
      const posts = folders.map((files, i) =>
        files.map((file) => ({ path: `/content-${i}/${file}`, file })),
      );
      const shared = posts.map(shareNames);
      expect(shared.map(namedPosts)).toEqual(posts);
      const paths = namedPaths(shared);
      const all = posts.flat().map(({ path }) => path);
      expect(Array.from({ length: paths.length }, (_, i) => paths.at(i))).toEqual(all);
      expect(() => paths.at(all.length)).toThrow(RangeError);
    }),
  );
});
