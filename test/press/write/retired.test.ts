import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OutFolder } from '../../../src/press/write/outFolder.ts';
import { retire } from '../../../src/press/write/retired.ts';
import { filesOf, makeFolder } from '../folders.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2022-03-01T00:00:00Z');
const after = (days: number) => new Date(NOW + days * DAY_MS);

async function makeOut(paths: string[]) {
  const root = await makeFolder();
  for (const path of paths) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), path);
  }
  const names = async () => [...(await filesOf(root)).keys()];
  const press = async (current: string[], when: Date) => {
    const out = new OutFolder(root);
    for (const path of current) out.current.set(path, 1);
    await retire(out, when);
  };
  return { root, names, press };
}

test('only files that editions are made of are ever removed', async () => {
  const kept = ['CNAME', 'assets/my-script.js', 'assets/photos/p.png', 'data/files/my.png'];
  kept.push('data/manifest.json', 'data/my.json', 'images/a.png');
  const ours = ['data/packs/a.json', 'data/files/图.0123456789abcdef.png', 'assets/a-B2To4unn.js'];
  const { names, press } = await makeOut([...kept, ...ours]);
  await press([], after(0));
  await press([], after(7.1));
  expect(await names()).toEqual(kept);
});

test('a file that comes back into use is kept, and its time begins anew when it goes', async () => {
  const { names, press } = await makeOut(['data/packs/a.json']);
  await press([], after(0));
  await press(['data/packs/a.json'], after(6));
  await press([], after(8));
  expect(await names()).toContain('data/packs/a.json');
});

test('a broken record only lengthens the time', async () => {
  const { root, names, press } = await makeOut(['data/packs/a.json', 'data/retired.json']);
  for (const broken of ['{', 'null', '[1]', '{"data/packs/a.json":5}']) {
    await writeFile(join(root, 'data/retired.json'), broken);
    await press([], after(0));
    expect(await names()).toContain('data/packs/a.json');
  }
  expect(JSON.parse(await readFile(join(root, 'data/retired.json'), 'utf8'))).toEqual({
    'data/packs/a.json': after(0).toISOString(),
  });
});

test('what a killed press left half-written goes at once, and what another one writes stays', async () => {
  const none = 2 ** 22 + 1;
  const parts = (pid: number) => [
    `assets/a-B2To4unn.js.${pid}.part`,
    `data/packs/a.json.${pid}.part`,
    `index.html.${pid}.part`,
  ];
  const others = ['data/my.part', 'index.html'];
  const { names, press } = await makeOut([...parts(none), ...parts(process.ppid), ...others]);
  await press([], after(0));
  expect(await names()).toEqual([...parts(process.ppid), ...others].sort());
});

test('of very many the latest are kept', async () => {
  const paths = Array.from({ length: 3_002 }, (_, i) => `data/packs/${i}.json`);
  const old = paths.slice(0, 2);
  const { names, press } = await makeOut(paths);
  await press(paths.slice(2), after(0));
  await press([], after(1));
  const left = await names();
  expect(left.filter((path) => path.startsWith('data/packs/'))).toHaveLength(3_000);
  for (const path of old) expect(left).not.toContain(path);
});
