import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/press/draft.ts';
import type { PostSettings } from '../../../../src/press/source.ts';
import { openJekyll } from '../../../../src/press/sources/jekyll/openJekyll.ts';
import { Uses } from '../../../../src/press/uses.ts';
import { CHECKS, type JekyllPost } from './agreement.ts';

const ROOT = join(import.meta.dirname, '../../../fixtures/jekyll');
const NOW = Date.parse('2025-01-01T00:00:00Z');

async function readSite(name: string, over: { permalink?: string; timeZone: string }) {
  const source = await openJekyll(join(ROOT, name));
  const { timeZone } = over;
  const settings: PostSettings = {
    ...{ permalink: 'date', naiveDates: 'utc', future: false, drafts: false, siteZone: timeZone },
    ...source.settings,
    ...over,
  };
  const { posts } = await source.scan(settings);
  const read = source.reader(() => posts, settings, NOW, new Uses());
  const drafts = new Map<string, Draft>();
  const left = new Map<string, string>();
  const problems: string[] = [];
  for (const post of posts) {
    const reading = read(await readFile(post.path), post);
    if ('draft' in reading) drafts.set(post.file, reading.draft);
    else left.set(post.file, reading.left);
    problems.push(...reading.problems.map(({ file, line, id }) => `${file}:${line} ${id}`));
  }
  return { source, drafts, left, problems };
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(ROOT, path), 'utf8'));
}

describe('a whole Jekyll site', async () => {
  const { source, drafts, left, problems } = await readSite('whole', { timeZone: 'Europe/Berlin' });
  const posts = await readJson<JekyllPost[]>('whole/jekyll.json');

  it('gives the posts that Jekyll gives, and says which it leaves out', () => {
    expect([...drafts.keys()].sort()).toEqual(posts.map(({ file }) => file).sort());
    expect(Object.fromEntries(left)).toEqual({
      '_posts/2024-01-10-unpublished.md': 'unpublished',
      '_posts/2999-01-01-future.md': 'future',
    });
  });

  describe.each(posts)('$file', (post) => {
    it.each(CHECKS)('has the %s that Jekyll gives it', (_name, ours, theirs) => {
      const draft = drafts.get(post.file);
      expect(draft && ours(draft)).toBe(theirs(post));
    });
  });

  it('says what the paper is called and where it is', () => {
    expect(source.settings).toEqual({
      title: 'The Whole Paper',
      description: 'A site that uses what Jekyll has.',
      lang: 'en',
      timeZone: 'Europe/Berlin',
      base: '/daily/',
      permalink: '/:categories/:year/:month/:day/:title/',
    });
    expect(source.roots).toEqual(['https://paper.example/daily', '/daily']);
    expect(source.problems).toEqual([]);
    expect(source.notes).toEqual([
      '_config.yml: plugins, paginate: no meaning for a paper, passed over',
    ]);
  });

  it('fills front matter from the defaults of a path', () => {
    expect(drafts.get('news/_posts/2024-01-05-wire-story.md')).toMatchObject({
      author: 'News Desk',
      categories: ['news', 'wire', 'local', 'sports'],
      image: '/assets/news.png',
      excerpt: 'A story.',
    });
    expect(drafts.get('_posts/sub/2024-01-04-deep.md')).toMatchObject({
      author: 'Default Author',
      image: '/assets/sub.png',
      excerpt: 'First [part][1].\n\n[1]: https://link.example/',
    });
  });

  it('reports what is no Liquid', () => {
    expect(problems).toEqual([
      '_posts/2024-01-02-liquid.md:42 liquid-output',
      '_posts/2024-01-02-liquid.md:42 liquid-output',
    ]);
  });
});

describe('a site whose collections lie in a folder', async () => {
  const { source, drafts, problems } = await readSite('collected', { timeZone: 'Europe/Berlin' });
  const posts = await readJson<JekyllPost[]>('collected/jekyll.json');

  it.each(posts)('gives $file as Jekyll does', (post) => {
    const draft = drafts.get(post.file);
    for (const [, ours, theirs] of CHECKS) expect(draft && ours(draft)).toBe(theirs(post));
    expect(problems).toEqual([]);
  });

  it('has the files of a post where the post lies', () => {
    const post = { path: '/x', file: '_posts/deep/2024-02-02-deep.md' };
    expect(source.candidates('a.png', post)).toEqual([
      join(ROOT, 'collected/posts/_posts/deep/a.png'),
    ]);
    expect(source.candidates('/a.png', post)).toEqual([join(ROOT, 'collected/a.png')]);
    expect(source.candidates('../../../../a.png', post)).toEqual([]);
  });
});

describe('addresses', async () => {
  const styles = await readJson<Record<string, Record<string, string>>>('addresses/addresses.json');

  it.each(Object.entries(styles))('under %s are those of Jekyll', async (permalink, addresses) => {
    const { drafts } = await readSite('addresses', { permalink, timeZone: 'Asia/Shanghai' });
    const ours = [...drafts].map(([file, { url }]) => [file, url]);
    expect(Object.fromEntries(ours)).toEqual(addresses);
  });
});
