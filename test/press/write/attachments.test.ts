import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyAttachments } from '../../../src/press/write/attachments.ts';
import { OutFolder } from '../../../src/press/write/outFolder.ts';
import { filesOf, makeFolder } from '../folders.ts';

test('a file that many articles refer to is copied once, and counted', async () => {
  const from = join(await makeFolder(), 'a.png');
  await writeFile(from, 'picture');
  const out = new OutFolder(await makeFolder());
  const path = 'data/files/a.0123456789abcdef.png';
  await copyAttachments(
    [
      { path, from },
      { path, from },
    ],
    out,
  );
  expect([...(await filesOf(out.root)).keys()]).toEqual([path]);
  expect(await readFile(join(out.root, path), 'utf8')).toBe('picture');
  expect(out.tally).toEqual({ written: 1, kept: 0, bytes: 7 });
});
