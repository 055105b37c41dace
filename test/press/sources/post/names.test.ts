import { describe, expect, it } from 'vitest';
import { isPostFile, isTextFile, parseName } from '../../../../src/press/sources/post/names.ts';

describe("a post's path", () => {
  it.each([
    ['_posts/2022-02-09-x.md', [2022, 2, 9], 'x'],
    ['_posts/2018-8-13-x.md', [2018, 8, 13], 'x'],
    ['_posts/22-06-03-x.md', [2022, 6, 3], 'x'],
    ['_posts/99-06-03-x.md', [1999, 6, 3], 'x'],
    ['_posts/2022-02-30-x.md', [2022, 2, 30], 'x'],
    ['_posts/2020-01-01-x.aspx.markdown', [2020, 1, 1], 'x.aspx'],
    ['_posts/2020-01-01-dots...md', [2020, 1, 1], 'dots'],
    ['_posts/2020-01-01-.md', [2020, 1, 1], ''],
    ['_posts/2020-01-01-《书》 一.MD', [2020, 1, 1], '《书》 一'],
    ['_posts/-202205261234567890.md', null, '202205261234567890'],
    ['_posts/2020-01-01.md', null, '2020-01-01'],
    ['_posts/README.md', null, 'README'],
  ])('%s', (file, day, slug) => {
    const { date, slug: found } = parseName(file);
    expect([date && [date.year, date.month, date.day], found]).toEqual([day, slug]);
  });

  it('tells the story and its day from an id', () => {
    const day = { year: 2022, month: 2, day: 9 };
    for (const id of ['202202091234567890', 'NW202202091234567890']) {
      expect(parseName(`2022-02-10-${id}.md`)).toMatchObject({ story: id, idDate: day });
    }
    for (const slug of [
      '2022020912345678',
      '2022020912345678901',
      'nw202202091234567890',
      'flood',
    ]) {
      expect(parseName(`2022-02-10-${slug}.md`)).not.toHaveProperty('story');
    }
  });

  it('names the folders above _posts, and those only', () => {
    expect(parseName('news/local/_posts/deep/2022-02-09-x.md').folders).toEqual(['news', 'local']);
    expect(parseName('_posts/deep/2022-02-09-x.md').folders).toEqual([]);
    expect(parseName('old_post/2022-02-09-x.md').folders).toEqual([]);
  });

  it('is a post by its extension', () => {
    for (const extension of ['md', 'markdown', 'mkdown', 'mkdn', 'mkd', 'html', 'htm', 'MD']) {
      expect(isPostFile(`x.${extension}`)).toBe(true);
    }
    for (const file of ['x.mdx', 'x.yml', 'x.text', 'x.Rmd', 'x.md~', 'md', '.md']) {
      expect(isPostFile(file)).toBe(false);
    }
  });

  it('is a post by its day, where its mark-up is another', () => {
    for (const file of ['2022-02-09-x.text', '2022-02-09-x.Rmd', '_posts/a/2022-2-9-x.txt']) {
      expect(isTextFile(file)).toBe(true);
    }
    for (const file of ['x.text', '2022-02-09-x.mdx', '2022-02-09-x.png', '2022-02-09-x.txt~']) {
      expect(isTextFile(file)).toBe(false);
    }
    expect(parseName('2022-02-09-x.Rmd').outputExtension).toBe('.Rmd');
    expect(parseName('2022-02-09-x.text', new Set(['text'])).outputExtension).toBe('.html');
  });
});
