import { describe, expect, it } from 'vitest';
import { chapterPath, pagePath, shelfPath, timelinePath } from '../../../src/manifest/paths.ts';
import { readPack, readPage } from '../../../src/manifest/read.ts';
import { readShelf } from '../../../src/manifest/shelves.ts';
import { readChapter, readTimeline } from '../../../src/manifest/timeline.ts';
import { filesFor, type ListingFiles } from '../../../src/reader/offline/filesFor.ts';
import { printPaper, type TestPaper } from '../paper.ts';

const story = (category: string, day: number, name: string) => ({
  url: `/${category}/2026/11/${day}/${name}.html`,
  time: `2026-11-${day}T08:00:00+08:00`,
  categories: [category],
});

const STORIES = [
  story('a', 20, 'new'),
  { ...story('b', 20, 'other'), url: '/notes/undated.html' },
  story('a', 19, 'yesterday'),
  story('a', 10, 'old'),
  story('b', 10, 'oldest'),
];

function listing({ files }: TestPaper): ListingFiles {
  const get =
    <T>(pathOf: (hash: string) => string, read: (value: unknown, file: string) => T) =>
    async (hash: string) =>
      read(files.get(pathOf(hash)), pathOf(hash));
  return {
    timeline: get(timelinePath, readTimeline),
    chapter: get(chapterPath, readChapter),
    page: get(pagePath, readPage),
    shelf: get(shelfPath, readShelf),
  };
}

/** Addresses of articles whose texts are in files of a paper. */
function textsIn({ files }: TestPaper, paths: readonly string[]): string[] {
  return paths
    .filter((path) => path.startsWith('data/packs/'))
    .flatMap((path) => [...readPack(files.get(path), path).keys()]);
}

describe('files for reading offline', () => {
  it.each([undefined, 2])(
    'hold the texts of the days that are wished for, and the lists that lead to them',
    async (chapterSize) => {
      const paper = printPaper(STORIES, { pageSize: 1, ...(chapterSize && { chapterSize }) });
      const wish = { category: 'a', days: 2 };
      const paths = await filesFor(listing(paper), paper.manifest, wish);
      const texts = textsIn(paper, paths);
      expect(texts).toContain('/a/2026/11/20/new.html');
      expect(texts).toContain('/a/2026/11/19/yesterday.html');
      for (const path of paths) expect(paper.files.has(path), path).toBe(true);
      const pages = paths.filter((path) => path.startsWith('data/pages/'));
      const listed = pages.flatMap((path) => readPage(paper.files.get(path), path).entries);
      expect(new Set(listed.map(({ url }) => url))).toEqual(
        new Set(STORIES.slice(0, 3).map(({ url }) => url)),
      );
    },
  );

  it('hold what finds an address that does not carry its day', async () => {
    const paper = printPaper(STORIES);
    const paths = await filesFor(listing(paper), paper.manifest, { category: null, days: 1 });
    expect(paths.some((path) => path.startsWith('data/links/'))).toBe(true);
    expect(textsIn(paper, paths)).toContain('/notes/undated.html');
  });

  it('are none of a category that is gone, and of a paper without articles', async () => {
    const paper = printPaper(STORIES);
    const gone = { category: 'gone', days: 7 };
    expect(await filesFor(listing(paper), paper.manifest, gone)).toEqual([]);
    const empty = printPaper([]);
    const all = { category: null, days: 7 };
    expect(await filesFor(listing(empty), empty.manifest, all)).toEqual([]);
  });
});
