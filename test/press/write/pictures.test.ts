import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { OutFolder } from '../../../src/press/write/outFolder.ts';
import { copyPictures } from '../../../src/press/write/pictures.ts';
import { filesOf, makeFolder } from '../folders.ts';

async function makeContent(paths: string[]): Promise<string> {
  const root = await makeFolder();
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), path);
  }
  return root;
}

async function copied(folders: string[], own: string[] = []) {
  const out = new OutFolder(await makeFolder());
  for (const path of own) out.current.add(path);
  const problems = await copyPictures(folders, out);
  return { names: [...(await filesOf(out.root)).keys()], problems };
}

test('pictures, media and fonts are copied; pages, scripts and hidden folders are not', async () => {
  const folder = await makeContent([
    ...['a.PNG', 'img/b.svg', 'img/c.mp4', 'fonts/d.woff2', 'e.pdf'],
    ...[
      'README.md',
      'index.html',
      'x.js',
      '_config.yml',
      '.env',
      'Makefile',
      'img/.hidden.png.swp',
    ],
    ...['_posts/p.png', '_site/s.png', '.git/g.png', 'node_modules/n.png'],
  ]);
  expect((await copied([folder])).names).toEqual([
    'a.PNG',
    'e.pdf',
    'fonts/d.woff2',
    'img/b.svg',
    'img/c.mp4',
  ]);
});

test('symbolic links are not followed', async () => {
  const secret = await makeContent(['secret.png']);
  const folder = await makeContent(['a.png']);
  await symlink(join(secret, 'secret.png'), join(folder, 'b.png'));
  await symlink(secret, join(folder, 'linked'));
  expect((await copied([folder])).names).toEqual(['a.png']);
});

test('the paper’s own files and the first of two stay, and it is said', async () => {
  const one = await makeContent(['icon.svg', 'data/x.png', 'a.png']);
  const two = await makeContent(['a.png', 'b.png']);
  const { names, problems } = await copied([one, two], ['icon.svg']);
  expect(names).toEqual(['a.png', 'b.png']);
  expect(problems.map(({ file, id }) => [file, id])).toEqual([
    ['data/x.png', 'picture-taken'],
    ['icon.svg', 'picture-taken'],
    ['a.png', 'picture-taken'],
  ]);
});

test('a paper that is written among its posts does not copy itself', async () => {
  const folder = await makeContent(['a.png', 'dist/a.png']);
  const out = new OutFolder(join(folder, 'dist'));
  await copyPictures([folder], out);
  expect([...(await filesOf(out.root)).keys()]).toEqual(['a.png']);
});
