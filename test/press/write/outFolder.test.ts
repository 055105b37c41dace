import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OutFolder } from '../../../src/press/write/outFolder.ts';
import { filesOf, makeFolder } from '../folders.ts';

const bytes = (text: string) => Buffer.from(text);

test('an immutable file that was cut short is written again', async () => {
  const root = await makeFolder();
  await writeFile(join(root, 'a.json'), 'ha');
  const out = new OutFolder(root);
  await out.writeImmutable('a.json', bytes('half'));
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

test('one immutable file that is asked for twice at once is written once', async () => {
  const root = await makeFolder();
  const out = new OutFolder(root);
  const write = () => out.writeImmutable('data/a.json', bytes('same'));
  await Promise.all([write(), write()]);
  expect(out.tally).toEqual({ written: 1, kept: 0, bytes: 4 });
  expect([...(await filesOf(root)).keys()]).toEqual(['data/a.json']);
});

test('a copy has the time of what it was made from, and a changed picture is copied again', async () => {
  const root = await makeFolder();
  const from = join(await makeFolder(), 'a.png');
  await writeFile(from, 'one');
  await utimes(from, 1_000, 1_000);
  const out = new OutFolder(root);
  await out.copy(from, 'a.png');
  expect((await stat(join(root, 'a.png'))).mtimeMs).toBe(1_000_000);
  await writeFile(from, 'two');
  await out.copy(from, 'a.png');
  await out.copy(from, 'a.png');
  expect(await readFile(join(root, 'a.png'), 'utf8')).toBe('two');
  expect(out.tally).toMatchObject({ written: 2, kept: 1 });
});
