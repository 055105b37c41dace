import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { packPath } from '../../../src/manifest/paths.ts';
import { hashOf } from '../../../src/press/hash.ts';
import type { KeptText, Texts } from '../../../src/press/kept.ts';
import { supplyOldTexts } from '../../../src/press/write/oldTexts.ts';
import { OutFolder } from '../../../src/press/write/outFolder.ts';
import { makeFolder } from '../folders.ts';

const OLD = packPath('0123456789abcdef');
const PACK = { '/a.html': '<p>A</p>', '/b.html': '' };

const kept = (body: string): KeptText => {
  const json = JSON.stringify(body);
  return { hash: hashOf(json), size: json.length };
};

/** What is supplied of some bodies, where the pack above is an old file unless `change` makes it another. */
async function supplied(
  bodies: readonly string[],
  change: { text?: string; current?: boolean } = {},
) {
  const root = await makeFolder();
  await mkdir(join(root, dirname(OLD)), { recursive: true });
  await writeFile(join(root, OLD), change.text ?? JSON.stringify(PACK));
  const out = new OutFolder(root);
  if (change.current) out.current.set(OLD, 1);
  const found = new Map<KeptText, string>();
  const texts: Texts = {
    has: (text) => found.has(text),
    read: (text) => Buffer.from(found.get(text) ?? ''),
    put: (text, bytes) => found.set(text, Buffer.from(bytes).toString()),
    fetch: () => Promise.resolve(),
  };
  const wanted = bodies.map(kept);
  await supplyOldTexts(wanted, texts, out);
  return wanted.map((text) => found.get(text));
}

test('texts come from a file that is superseded now, each to all articles that have it', async () => {
  expect(await supplied(['', '<p>A</p>', '', '<p>C</p>'])).toEqual([
    '""',
    '"<p>A</p>"',
    '""',
    undefined,
  ]);
});

test('a file that is broken, or of this edition, supplies nothing', async () => {
  expect(await supplied([''], { text: '{"/b.html":""' })).toEqual([undefined]);
  expect(await supplied([''], { text: '{"/b.html":5}' })).toEqual([undefined]);
  expect(await supplied([''], { current: true })).toEqual([undefined]);
});
