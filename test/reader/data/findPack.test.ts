import { describe, expect, it } from 'vitest';
import { packPath, shelfPath } from '../../../src/manifest/paths.ts';
import { readPack } from '../../../src/manifest/read.ts';
import { readShelf } from '../../../src/manifest/shelves.ts';
import { findPack } from '../../../src/reader/data/findPack.ts';
import { printPaper } from '../paper.ts';

const paper = printPaper([
  { url: '/a.html', time: '2026-11-20T12:00:00+08:00', body: '<p>A</p>' },
  { url: '/b.html', time: '2024-02-09T11:00:00+08:00', body: '<p>B</p>' },
]);

/** Looks for a body, and notes the files that were asked for. */
async function look(day: string, address: string) {
  const asked: string[] = [];
  const get = (path: string) => {
    asked.push(path.split('/')[1] ?? '');
    return paper.files.get(path);
  };
  const files = {
    shelf: async (hash: string) => readShelf(get(shelfPath(hash)), hash),
    pack: async (hash: string) => readPack(get(packPath(hash)), hash),
  };
  const found = await findPack(files, paper.manifest, day, address);
  return { asked, body: found.pack.get(address)?.body };
}

describe('the pack of an article', () => {
  it('is found by its day and address, with one shelf', async () => {
    expect(await look('2026-11-20', '/a.html')).toEqual({
      asked: ['shelves', 'packs'],
      body: '<p>A</p>',
    });
    expect((await look('2024-02-09', '/b.html')).body).toBe('<p>B</p>');
  });

  it('is not asked for where the paper has none', async () => {
    expect(await look('2025-01-01', '/a.html')).toEqual({ asked: [], body: undefined });
  });
});
