import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cache, readCache } from '../../../src/press/reading/cache.ts';
import type { PostRecord } from '../../../src/press/reading/record.ts';
import { writeCache } from '../../../src/press/reading/writeCache.ts';
import { article } from '../articles.ts';
import { filesOf, makeFolder } from '../folders.ts';

function record(file: string): PostRecord {
  return { file, stamp: [10, 1.5, 2.25], hash: '0123456789abcdef', article: article({ file }) };
}

const CACHE: Cache = {
  key: 'aaaaaaaaaaaaaaaa',
  now: 1,
  records: [
    Array.from({ length: 600 }, (_, i) => record(`${i}-汉字\u2028.md`)),
    [],
    [{ file: 'a.md', stamp: null, left: 'unreadable' }],
  ],
};

test('comes back as it was written, and leaves no other file', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'deep/posts.cache');
  writeCache(file, CACHE, null);
  const cache = readCache(file, CACHE.key);
  expect(cache?.records[0]).toEqual(CACHE.records[0]);
  expect(cache?.records[2]).toEqual(CACHE.records[2]);
  expect(cache?.now).toBe(1);
  expect([...(await filesOf(folder)).keys()]).toEqual(['deep/posts.cache']);
});

test('is none when it was made with another key, or is not there', async () => {
  const file = join(await makeFolder(), 'posts.cache');
  expect(readCache(file, CACHE.key)).toBeNull();
  writeCache(file, CACHE, null);
  expect(readCache(file, 'bbbbbbbbbbbbbbbb')).toBeNull();
});

test('is none when any byte of it is another, or it is cut short', async () => {
  const file = join(await makeFolder(), 'posts.cache');
  writeCache(file, CACHE, null);
  const whole = await readFile(file);
  const damages = fc.oneof(
    fc.nat(whole.length - 1).map((at) => whole.subarray(0, at)),
    fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, change]) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ change;
      return bytes;
    }),
  );
  await fc.assert(
    fc.asyncProperty(damages, async (bytes) => {
      await writeFile(file, bytes);
      expect(readCache(file, CACHE.key)).toBeNull();
    }),
  );
});

const FOLDERS = 2;
const edits = fc.array(
  fc.record({
    folder: fc.nat(FOLDERS - 1),
    at: fc.nat(),
    take: fc.constantFrom(0, 1, 5, 300),
    put: fc.constantFrom(0, 1, 5, 300),
  }),
  { minLength: 1, maxLength: 6 },
);

test('written over an older one is as one written alone, whatever has changed', async () => {
  const file = join(await makeFolder(), 'posts.cache');
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      let next = 0;
      const posts = (count: number) => Array.from({ length: count }, () => record(`${next++}.md`));
      let records: PostRecord[][] = [posts(700), posts(700)];
      writeCache(file, { ...CACHE, records }, null);
      for (const { folder, at, take, put } of changes) {
        const old = readCache(file, CACHE.key);
        // What was read is known by identity.
        records = records.map((own, i) => {
          const known = old?.records[i]?.slice() ?? [];
          expect(known).toEqual(own);
          if (i === folder) known.splice(at % (known.length + 1), take, ...posts(put));
          return known;
        });
        writeCache(file, { ...CACHE, records }, old);
      }
      const read = readCache(file, CACHE.key);
      expect(records.map((_, i) => read?.records[i] ?? [])).toEqual(records);
    }),
    { numRuns: 20 },
  );
});

test('takes nothing from a file that is not the one it was read from', async () => {
  const file = join(await makeFolder(), 'posts.cache');
  writeCache(file, CACHE, null);
  const old = readCache(file, CACHE.key);
  const others = [Array.from({ length: 600 }, (_, i) => record(`other-${i}.md`))];
  writeCache(file, { ...CACHE, records: others }, null);
  writeCache(file, { ...CACHE, records: [old?.records[0] ?? []] }, old);
  expect(readCache(file, CACHE.key)?.records[0]).toEqual(CACHE.records[0]);
});
