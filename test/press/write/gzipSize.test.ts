import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipSize } from '../../../src/press/write/gzipSize.ts';
import { makeFolder } from '../folders.ts';

async function measured(files: Map<string, Buffer>) {
  const root = await makeFolder();
  await mkdir(join(root, 'data/packs'), { recursive: true });
  for (const [path, bytes] of files) await writeFile(join(root, path), bytes);
  const sizes = [...files].map(([path, { length }]): [string, number] => [path, length]);
  return gzipSize(root, new Map(sizes));
}

const text = (n: number) => Buffer.from(`${'港口吞吐量创下新高。'.repeat(200 + n)}${n}`);
const zipped = (files: Iterable<Buffer>) =>
  [...files].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);

test('few files are all compressed, and pictures are not', async () => {
  const files = new Map([
    ['index.html', text(1)],
    ['data/packs/a.json', text(2)],
    ['data/photo.png', Buffer.alloc(5_000)],
  ]);
  const [page, pack] = [text(1), text(2)];
  expect(await measured(files)).toEqual({ bytes: zipped([page, pack]) + 5_000, isAbout: false });
});

test('of many files a sample tells the rest', async () => {
  const files = new Map(
    Array.from({ length: 100 }, (_, i): [string, Buffer] => [`data/packs/${i}.json`, text(i)]),
  );
  const { bytes, isAbout } = await measured(files);
  expect(isAbout).toBe(true);
  expect(Math.abs(bytes / zipped(files.values()) - 1)).toBeLessThan(0.1);
});

test('a paper without files sends nothing', async () => {
  expect(await measured(new Map())).toEqual({ bytes: 0, isAbout: false });
});
