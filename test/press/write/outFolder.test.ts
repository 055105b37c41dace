import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OutFolder } from '../../../src/press/write/outFolder.ts';
import { filesOf, makeFolder } from '../folders.ts';

const bytes = (text: string) => Buffer.from(text);

test('an immutable file that was cut short is written again', async () => {
  const root = await makeFolder();
  await writeFile(join(root, 'a.json'), 'ha');
  const out = new OutFolder(root);
  expect(out.holds('a.json', 4)).toBe(false);
  await out.write('a.json', bytes('half'));
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('half');
  expect(out.tally).toEqual({ written: 1, kept: 0, bytes: 4 });
});

test('a mutable file of the same size is compared', async () => {
  const root = await makeFolder();
  await writeFile(join(root, 'a.json'), 'old');
  const out = new OutFolder(root);
  await out.writeMutable('a.json', bytes('new'));
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('new');
  await out.writeMutable('a.json', bytes('new'));
  expect(out.tally).toMatchObject({ written: 1, kept: 1 });
});

test('an immutable file that is asked for twice at once is to be written once', async () => {
  const root = await makeFolder();
  const out = new OutFolder(root);
  const ask = () => out.holds('data/a.json', 4);
  expect([ask(), ask()]).toEqual([false, true]);
  await out.write('data/a.json', bytes('same'));
  expect(out.tally).toEqual({ written: 1, kept: 0, bytes: 4 });
  expect([...(await filesOf(root)).keys()]).toEqual(['data/a.json']);
});

test('a copy is made once, and again when it was cut short', async () => {
  const root = await makeFolder();
  const from = join(await makeFolder(), 'a.png');
  await writeFile(from, 'whole');
  const out = new OutFolder(root);
  await out.copyImmutable(from, 'data/files/a.png');
  await out.copyImmutable(from, 'data/files/a.png');
  expect(out.tally).toEqual({ written: 1, kept: 1, bytes: 10 });
  await writeFile(join(root, 'data/files/a.png'), 'who');
  await out.copyImmutable(from, 'data/files/a.png');
  expect(await readFile(join(root, 'data/files/a.png'), 'utf8')).toBe('whole');
  expect([...out.current.keys()]).toEqual(['data/files/a.png']);
});
