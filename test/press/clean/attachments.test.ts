import { describe, expect, it } from 'vitest';
import type { FoundFile, SiteFiles } from '../../../src/press/attachment.ts';
import { clean } from '../../../src/press/clean/clean.ts';
import type { Draft } from '../../../src/press/draft.ts';
import { draft, SETTINGS } from './drafts.ts';

const picture: FoundFile = {
  attachment: {
    path: 'data/files/图.0123456789abcdef.png',
    from: '/content/img/图.png',
    size: { width: 800, height: 600 },
  },
};
const report: FoundFile = {
  attachment: { path: 'data/files/report.fedcba9876543210.pdf', from: '/content/report.pdf' },
};
const FILES = new Map([
  ['/img/图.png', picture],
  ['图.png', picture],
  ['/report.pdf', report],
  ['/broken.png', { ...report, fault: { id: 'broken-picture', what: 'broken', mend: 'mend' } }],
  ['/runs.svg', { attachment: null, fault: { id: 'picture-runs', what: 'runs', mend: 'mend' } }],
]);
const PICTURE = '/data/files/%E5%9B%BE.0123456789abcdef.png';

const SITE: SiteFiles = {
  roots: ['https://example.com/blog', '/blog'],
  find: (path) => FILES.get(path) ?? null,
};
const cleaned = (body: string, given: Partial<Draft> = {}) =>
  clean(draft({ body, ...given }), SETTINGS, SITE);

describe('a picture of the site', () => {
  it.each([
    ...['/img/图.png', '图.png', '/blog/img/图.png', 'https://example.com/blog/img/图.png'],
    ...['/img/%E5%9B%BE.png?v=1#a', '//example.com/blog/img/图.png'],
  ])('has the address of the paper: %s', (src) => {
    const { body, attachments } = cleaned(`<p><img src="${src}" alt="图"></p>`);
    expect(body).toContain(`<img src="${PICTURE}" alt="图" width="800" height="600"`);
    expect(attachments).toEqual([picture.attachment]);
  });

  it.each([
    ['', 'width="800" height="600"'],
    ['width="400"', 'width="400" height="300"'],
    ['height="150px"', 'width="200" height="150"'],
    ['width="10" height="90"', 'width="10" height="90"'],
    ['width="100%"', 'width="800" height="600"'],
    ['width="0"', 'width="0" height="0"'],
  ])('keeps the author’s size, and what is missing is added: %s', (given, sides) => {
    expect(cleaned(`<p><img src="图.png" ${given}></p>`).body).toContain(` ${sides} `);
  });

  it('is found where it waits for a script', () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const { body } = cleaned(`<p><img src="${dot}" data-src="图.png"></p>`);
    expect(body).toContain(`src="${PICTURE}"`);
  });

  it('goes with the article once', () => {
    const { attachments } = cleaned('![](图.png)\n\n![](/img/图.png)\n\n[报告](/report.pdf)');
    expect(attachments).toEqual([picture.attachment, report.attachment]);
  });

  it('of an excerpt, which is text, does not', () => {
    const { attachments, problems } = cleaned('文。', { excerpt: '![](图.png) ![](/none.png)' });
    expect({ attachments, problems }).toEqual({ attachments: [], problems: [] });
  });
});

describe('a link of the site', () => {
  it('to a file has the address of the paper', () => {
    expect(cleaned('[报告](https://example.com/blog/report.pdf#page=2)').body).toBe(
      '<p><a href="/data/files/report.fedcba9876543210.pdf">报告</a></p>',
    );
  });

  it('to an article is inside the paper', () => {
    expect(cleaned('[文](https://example.com/blog/2020/01/02/a.html)').body).toBe(
      '<p><a href="/2020/01/02/a.html">文</a></p>',
    );
    expect(cleaned('[文](/blog/a/2020/01/02/a.html#b)').body).toContain(
      'href="/a/2020/01/02/a.html#b"',
    );
  });

  it('to another page leads to the old site', () => {
    expect(cleaned('[文](https://example.com/blog/about/)').body).toContain(
      'href="https://example.com/blog/about/" rel="noopener noreferrer nofollow"',
    );
  });
});

describe('the picture that the front matter names', () => {
  it.each([
    ...['img/图.png', '/img/图.png', '/blog/img/图.png', 'https://example.com/blog/img/图.png'],
    '图.png',
  ])('is found from the root of the site, or from the post: %s', (image) => {
    const { entry, attachments } = cleaned('文。', { image });
    expect(entry.thumbnail).toBe(PICTURE);
    expect(attachments).toEqual([picture.attachment]);
  });

  it('is a problem without a line when it is not there', () => {
    const { entry, problems } = cleaned('文。', { image: 'img/none.png' });
    expect(entry.thumbnail).toBe('/img/none.png');
    expect(problems).toMatchObject([{ id: 'missing-file' }]);
    expect(problems[0]).not.toHaveProperty('line');
  });
});

describe('a file that is not there', () => {
  it('is a problem with its line, and the reference stays as it is', () => {
    const { body, problems } = cleaned('文。\n\n![](/img/none.png?v=1)\n\n[](/img/none.png)');
    expect(body).toContain('<img src="/img/none.png?v=1"');
    expect(problems).toEqual([
      {
        file: draft().file,
        line: 10,
        id: 'missing-file',
        what: 'there is no file /img/none.png in the content folder; the reference stays as it is',
        mend: 'put the file there, or correct its address',
      },
    ]);
  });

  it('is none where the address is that of a page, or of another site', () => {
    const { problems } = cleaned('[a](/a.html) [b](b/) ![](https://a.example/b.png)');
    expect(problems).toEqual([]);
  });
});

it('what is wrong with a file is a problem of each post that refers to it, once', () => {
  const { problems, attachments, body } = cleaned(
    '![](/broken.png)\n\n![](/runs.svg)\n\n[a](/runs.svg)',
  );
  expect(problems.map(({ id, line }) => [id, line])).toEqual([
    ['broken-picture', 8],
    ['picture-runs', 10],
  ]);
  expect(attachments).toEqual([report.attachment]);
  expect(body).toContain('src="/runs.svg"');
});
