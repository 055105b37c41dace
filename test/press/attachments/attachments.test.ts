import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Attachments } from '../../../src/press/attachments/attachments.ts';
import { Uses } from '../../../src/press/uses.ts';
import { makeFolder } from '../folders.ts';
import { png, svg } from './samples.ts';

async function makeContent(files: Record<string, string | Buffer>): Promise<string> {
  const root = await makeFolder();
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
  return root;
}

const find = (folder: string, ...paths: string[]) =>
  new Attachments().find(
    paths.map((path) => join(folder, path)),
    folder,
    new Uses(),
  );

describe('a file that a post refers to', () => {
  test('is named by its content, and has its size', async () => {
    const folder = await makeContent({
      'img/Harbour at dawn.PNG': png(64, 48),
      'b.png': png(64, 48),
    });
    const found = find(folder, 'img/Harbour at dawn.PNG');
    expect(found).toEqual({
      attachment: {
        path: expect.stringMatching(/^data\/files\/harbour-at-dawn\.[\da-f]{16}\.png$/),
        from: join(folder, 'img/Harbour at dawn.PNG'),
        size: { width: 64, height: 48 },
      },
    });
    const hashOf = (path = '') => path.split('.')[1];
    const other = find(folder, 'b.png');
    expect(hashOf(other?.attachment?.path)).toBe(hashOf(found?.attachment?.path));
  });

  test('is the first that is there', async () => {
    const folder = await makeContent({ 'b.png': png(1, 1), 'c.png': png(2, 2) });
    const found = find(folder, 'a.png', 'b.png/a.png', 'b.png', 'c.png');
    expect(found?.attachment?.from).toBe(join(folder, 'b.png'));
    expect(find(folder, 'a.png')).toBeNull();
  });

  test('may be a document, which has no size', async () => {
    const folder = await makeContent({ '年报.pdf': 'x' });
    const { attachment } = find(folder, '年报.pdf') ?? {};
    expect(attachment).not.toHaveProperty('size');
    expect(attachment?.path).toMatch(/^data\/files\/年报\.[\da-f]{16}\.pdf$/);
  });

  test('is no page, script or style', async () => {
    const names = ['a.html', 'a.js', 'a.css', 'a.xml', 'a.md', 'a', '.png'];
    const folder = await makeContent(Object.fromEntries(names.map((name) => [name, 'x'])));
    for (const name of names.slice(0, -1)) expect(find(folder, name)).toBeNull();
  });

  test('is copied without its size when it is broken, and it is said', async () => {
    const folder = await makeContent({ 'img/a.png': 'no picture', 'b.svg': 'none either' });
    expect(find(folder, 'img/a.png')).toMatchObject({
      attachment: { from: join(folder, 'img/a.png') },
      fault: { id: 'broken-picture', what: expect.stringContaining('img/a.png') },
    });
    expect(find(folder, 'b.svg')?.fault?.what).toContain('no <svg> in it');
  });

  test('is not in the paper when it is a drawing that runs', async () => {
    const folder = await makeContent({ 'a.svg': svg('onload="1"') });
    expect(find(folder, 'a.svg')).toMatchObject({
      attachment: null,
      fault: { id: 'picture-runs' },
    });
  });

  test('is read again only when it has changed', async () => {
    const folder = await makeContent({ 'a.png': png(1, 1) });
    const path = join(folder, 'a.png');
    const attachments = new Attachments();
    await utimes(path, 1, 1);
    const first = attachments.find([path], folder, new Uses());
    expect(attachments.find([path], folder, new Uses())).toBe(first);
    await writeFile(path, png(2, 2));
    expect(attachments.find([path], folder, new Uses())?.attachment?.size).toEqual({
      width: 2,
      height: 2,
    });
  });

  test('may be larger than what is kept of it', async () => {
    const large = Buffer.concat([png(3, 2), Buffer.alloc(2_000_000)]);
    const folder = await makeContent({
      'a.png': large,
      'b.png': Buffer.concat([large, png(1, 1)]),
    });
    const [a, b] = [find(folder, 'a.png'), find(folder, 'b.png')];
    expect(a?.attachment?.size).toEqual({ width: 3, height: 2 });
    expect(b?.attachment?.path.split('.')[1]).not.toBe(a?.attachment?.path.split('.')[1]);
  });
});

describe('what lies outside of the content folder', () => {
  test('is not there, by no way', async () => {
    const secret = await makeContent({ 'secret.png': png(1, 1) });
    const folder = await makeContent({ 'a.png': png(1, 1), 'in/a.png': '', 'inner/a.png': '' });
    await symlink(join(secret, 'secret.png'), join(folder, 'link.png'));
    await symlink(secret, join(folder, 'linked'));
    await symlink(join(folder, 'a.png'), join(folder, 'again.png'));
    const name = secret.slice(dirname(secret).length + 1);
    for (const path of ['link.png', 'linked/secret.png', 'again.png', `../${name}/secret.png`]) {
      expect(find(folder, path)).toBeNull();
    }
    expect(new Attachments().find([join(secret, 'secret.png')], folder, new Uses())).toBeNull();
    expect(
      new Attachments().find([`${folder}/inner/a.png`], `${folder}/in`, new Uses()),
    ).toBeNull();
  });

  test('is not found by any path, and no path throws', async () => {
    const outside = await makeContent({ 'in/b.png': png(1, 1), 'a.png': png(1, 1) });
    await symlink('..', join(outside, 'in/up'));
    const folder = join(outside, 'in');
    const step = fc.constantFrom(
      '..',
      '.',
      'in',
      'up',
      'a.png',
      'b.png',
      '',
      '\0',
      'x'.repeat(300),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const found = new Attachments().find([`${folder}/${steps.join('/')}`], folder, new Uses());
        expect([undefined, 'b.png']).toContain(found?.attachment?.from.split('/').at(-1));
      }),
      { numRuns: 2000 },
    );
  });
});
