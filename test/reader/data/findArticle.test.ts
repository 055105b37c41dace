import { describe, expect, it } from 'vitest';
import { chapterPath, linksPath, pagePath, timelinePath } from '../../../src/manifest/paths.ts';
import { readLinks, readPage } from '../../../src/manifest/read.ts';
import { readChapter, readTimeline } from '../../../src/manifest/timeline.ts';
import { type ArticleFiles, findArticle, findIndex } from '../../../src/reader/data/findArticle.ts';
import { printPaper, type TestPaper } from '../paper.ts';

const DAY = '2026-11-20';

const STORIES = [
  { url: '/a/2026/11/20/five.html', time: `${DAY}T12:00:00+08:00` },
  { url: '/a/2026/11/20/four.html', time: `${DAY}T11:00:00+08:00` },
  { url: '/a/2026/11/20/three.html', time: `${DAY}T10:00:00+08:00` },
  { url: '/about/', time: '2026-11-19T10:00:00+08:00' },
  { url: '/a/2026/11/18/one.html', time: '2026-11-18T10:00:00+08:00' },
];
const OPTIONS = {
  pageSize: 2,
  links: {
    '/about/': { day: '2026-11-19' },
    '/old/': { to: '/a/2026/11/20/five.html' },
    '/a/2026/11/17/moved.html': { to: '/about/' },
    '/circle/': { to: '/circle/' },
  },
};
const paper = printPaper(STORIES, OPTIONS);
/** The same, with a timeline that names chapters of one page each. */
const long = printPaper(STORIES, { ...OPTIONS, chapterSize: 1 });

/** Reads a paper's files, and notes each. */
function filesOf({ files }: TestPaper): {
  asked: string[];
  files: ArticleFiles;
  willRead: string[];
} {
  const asked: string[] = [];
  const willRead: string[] = [];
  const get = (path: string) => {
    asked.push(path);
    return files.get(path);
  };
  return {
    asked,
    willRead,
    files: {
      timeline: async (hash) => readTimeline(get(timelinePath(hash)), hash),
      chapter: async (hash) => readChapter(get(chapterPath(hash)), hash),
      page: async (hash) => readPage(get(pagePath(hash)), hash),
      links: async (shard, hash) => readLinks(get(linksPath(shard, hash)), hash),
      willRead: (day, address) => willRead.push(`${day} ${address}`),
    },
  };
}

async function find(address: string): Promise<string | undefined> {
  const entry = await findArticle(filesOf(paper).files, paper.manifest, address);
  return entry?.url;
}

describe('finding an article', () => {
  it.each(['/a/2026/11/20/three.html', '/a/2026/11/20/three', '/a/2026/11/20/three/'])(
    'by its day, spelled %s',
    async (address) => {
      expect(await find(address)).toBe('/a/2026/11/20/three.html');
    },
  );

  it('asks only for pages that hold its day', async () => {
    const { files, asked } = filesOf(paper);
    await findArticle(files, paper.manifest, '/a/2026/11/18/one.html');
    expect(asked.filter((path) => path.startsWith('data/pages/'))).toHaveLength(1);
    expect(asked.filter((path) => path.startsWith('data/links/'))).toHaveLength(0);
  });

  it('asks only for the chapters that hold its day', async () => {
    const { files, asked } = filesOf(long);
    const entry = await findArticle(files, long.manifest, '/a/2026/11/18/one.html');
    expect(entry?.url).toBe('/a/2026/11/18/one.html');
    expect(asked.map((path) => path.split('/')[1])).toEqual(['timelines', 'chapters', 'pages']);
  });

  it('says which body will be read before it asks for anything but links', async () => {
    const known = filesOf(paper);
    const dated = findArticle(known.files, paper.manifest, '/a/2026/11/20/three');
    expect(known.willRead).toEqual(['2026-11-20 /a/2026/11/20/three']);
    expect(known.asked.filter((path) => !path.startsWith('data/timelines/'))).toEqual([]);
    await dated;
    const linked = filesOf(paper);
    await findArticle(linked.files, paper.manifest, '/about/');
    expect(linked.willRead).toEqual(['2026-11-19 /about/']);
  });

  it.each(['/about/', '/about', '/about.html', '/about/index.html'])(
    'by the link table, spelled %s',
    async (address) => {
      expect(await find(address)).toBe('/about/');
    },
  );

  it('follows a redirect', async () => {
    expect(await find('/old/')).toBe('/a/2026/11/20/five.html');
    expect(await find('/old')).toBe('/a/2026/11/20/five.html');
  });

  it('follows a redirect from an address that carries a day', async () => {
    expect(await find('/a/2026/11/17/moved.html')).toBe('/about/');
  });

  it.each(['/nowhere', '/a/2026/11/20/gone.html', '/circle/', '/a/2026/99/99/x.html'])(
    'finds nothing at %s',
    async (address) => {
      expect(await find(address)).toBeUndefined();
    },
  );
});

describe('the index of an entry', () => {
  it('counts from the newest', async () => {
    const { files } = filesOf(paper);
    const entry = await findArticle(files, paper.manifest, '/about/');
    expect(entry && (await findIndex(files, paper.manifest.timeline, entry))).toBe(3);
    const other = filesOf(long).files;
    expect(entry && (await findIndex(other, long.manifest.timeline, entry))).toBe(3);
  });

  it('is null where the timeline does not have it', async () => {
    const { files } = filesOf(paper);
    const entry = await findArticle(files, paper.manifest, '/about/');
    const gone = entry && { ...entry, url: '/elsewhere/' };
    expect(gone && (await findIndex(files, paper.manifest.timeline, gone))).toBeNull();
  });
});
