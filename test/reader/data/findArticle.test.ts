import { describe, expect, it } from 'vitest';
import {
  chapterPath,
  linksPath,
  packPath,
  pagePath,
  timelinePath,
} from '../../../src/manifest/paths.ts';
import { readLinks, readPack, readPage } from '../../../src/manifest/read.ts';
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
  redirects: {
    '/old/': '/a/2026/11/20/five.html',
    '/a/2026/11/17/moved.html': '/about/',
  },
};
const paper = printPaper(STORIES, OPTIONS);
/** The same, with a timeline that names chapters of one page each. */
const long = printPaper(STORIES, { ...OPTIONS, chapterSize: 1 });

/** Reads a paper's files, and notes each. `arrival` is waited for before a file is there. */
function filesOf({ files }: TestPaper, arrival: (path: string) => Promise<void> = async () => {}) {
  const asked: string[] = [];
  const willRead: string[] = [];
  const hasRead: string[] = [];
  const get = async (path: string) => {
    asked.push(path);
    await arrival(path);
    return files.get(path);
  };
  const access: ArticleFiles = {
    timeline: async (hash) => readTimeline(await get(timelinePath(hash)), hash),
    chapter: async (hash) => readChapter(await get(chapterPath(hash)), hash),
    page: async (hash) => readPage(await get(pagePath(hash)), hash),
    links: async (shard, hash) => readLinks(await get(linksPath(shard, hash)), hash),
    pack: async (hash) => readPack(await get(packPath(hash)), hash),
    willRead: (day, address) => willRead.push(`${day} ${address}`),
    hasRead: ({ url }, _hash, pack) => hasRead.push(`${url} ${pack.get(url)?.body}`),
  };
  const kinds = () => asked.map((path) => path.split('/')[1]).sort();
  return { asked, kinds, files: access, willRead, hasRead };
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

  it('that is here already asks for no links', async () => {
    const { files, kinds } = filesOf(long);
    await findArticle(files, long.manifest, '/a/2026/11/18/one.html');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(kinds()).toEqual(['chapters', 'pages', 'timelines']);
  });

  it('asks only for pages that hold its day', async () => {
    const { files, asked } = filesOf(paper);
    await findArticle(files, paper.manifest, '/a/2026/11/18/one.html');
    expect(asked.filter((path) => path.startsWith('data/pages/'))).toHaveLength(1);
  });

  it('asks only for the chapters that hold its day', async () => {
    const { files, kinds } = filesOf(long);
    const entry = await findArticle(files, long.manifest, '/a/2026/11/18/one.html');
    expect(entry?.url).toBe('/a/2026/11/18/one.html');
    expect(kinds()).toEqual(['chapters', 'pages', 'timelines']);
  });

  it('says which body will be read before it asks for anything', async () => {
    const { files, willRead, asked } = filesOf(paper);
    const found = findArticle(files, paper.manifest, '/a/2026/11/20/three');
    expect(willRead).toEqual(['2026-11-20 /a/2026/11/20/three']);
    expect(asked.filter((path) => !path.startsWith('data/timelines/'))).toEqual([]);
    await found;
  });

  it('by a link, brings its body with it', async () => {
    const { files, hasRead, kinds } = filesOf(long);
    await findArticle(files, long.manifest, '/about');
    expect(hasRead).toEqual(['/about/ <p>正文</p>']);
    expect(kinds()).toEqual(['links', 'links', 'packs']);
  });

  it.each([
    ['an address that carries its day', '/a/2026/11/18/one.html'],
    ['one that does not', '/about/'],
    ['an old one', '/old/'],
    ['an old one that carries a day', '/a/2026/11/17/moved.html'],
  ])('by %s takes two requests, one after the other', async (_, address) => {
    const net = new Rounds();
    const isInline = (path: string) => path.startsWith('data/timelines/');
    const { files } = filesOf(long, (path) => (isInline(path) ? Promise.resolve() : net.arrival()));
    const found = findArticle(files, long.manifest, address);
    expect(await net.until(found)).toBe(2);
    expect(await found).not.toBeNull();
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

  it.each(['/nowhere', '/a/2026/11/20/gone.html', '/a/2026/99/99/x.html'])(
    'finds nothing at %s',
    async (address) => {
      expect(await find(address)).toBeUndefined();
    },
  );

  it('is not kept by links that do not arrive', async () => {
    const isLink = (path: string) => path.startsWith('data/links/');
    const lost = (path: string) =>
      isLink(path) ? Promise.reject(new Error('lost')) : new Promise<void>((r) => setTimeout(r, 5));
    const { files } = filesOf(long, lost);
    const entry = await findArticle(files, long.manifest, '/a/2026/11/18/one.html');
    expect(entry?.url).toBe('/a/2026/11/18/one.html');
    const gone = findArticle(files, long.manifest, '/a/2026/11/18/gone.html');
    await expect(gone).rejects.toThrow('lost');
  });

  it('says which pack lacks an entry that a link promises', async () => {
    const broken = printPaper(STORIES, OPTIONS);
    const path = [...broken.files.keys()].find((each) => each.startsWith('data/packs/')) ?? '';
    broken.files.set(path, { '/about/': '<p>正文</p>' });
    const found = findArticle(filesOf(broken).files, broken.manifest, '/about/');
    await expect(found).rejects.toThrow(`${path}: no entry for /about/`);
  });
});

/** A network on which what was asked for arrives all at once, round by round. */
class Rounds {
  private waiting: (() => void)[] = [];

  arrival(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** How many rounds it takes until something is done. */
  async until(done: Promise<unknown>): Promise<number> {
    let isDone = false;
    const end = done.then(() => {
      isDone = true;
    });
    for (let rounds = 0; ; rounds++) {
      await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 10))]);
      if (isDone) return rounds;
      for (const arrive of this.waiting.splice(0)) arrive();
    }
  }
}

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
