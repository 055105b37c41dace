import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filePathsOf, insidePaper, linkInsidePaper } from '../../../src/press/clean/siteAddress.ts';

const ROOTS = ['https://example.com/blog', '/blog'];

describe('an address of the old site', () => {
  it.each([
    ['/blog/a/b.html?c#d', '/a/b.html?c#d'],
    ['/blog', '/'],
    ['/blog?page=2', '/?page=2'],
    ['/blogs/a.html', '/blogs/a.html'],
    ['/a/blog/b.html', '/a/blog/b.html'],
    ['../a.html', '../a.html'],
    ['#a', '#a'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['/blog//evil.example/', '/evil.example/'],
    ['/blog/\\evil.example/', '/evil.example/'],
    ['https://example.com/blog/2020/01/02/a.html#b', '/2020/01/02/a.html#b'],
    ['http://example.com/blog/c/2020/01/02/a/', '/c/2020/01/02/a/'],
    ['//example.com/blog/2020/01/02/a.html', '/2020/01/02/a.html'],
    ['https://example.com/blog/2020/01/02/a.png', 'https://example.com/blog/2020/01/02/a.png'],
    ['https://example.com/blog/about.html', 'https://example.com/blog/about.html'],
    ['https://example.com/blog/a?b=/2020/01/02/', 'https://example.com/blog/a?b=/2020/01/02/'],
    ['https://example.com/blogger/2020/01/02/a', 'https://example.com/blogger/2020/01/02/a'],
    ['https://example.com/2020/01/02/a.html', 'https://example.com/2020/01/02/a.html'],
    ['https://example.com.evil.example/blog/', 'https://example.com.evil.example/blog/'],
  ])('as a link: %s', (written, expected) => {
    expect(linkInsidePaper(written, ROOTS)).toBe(expected);
  });

  it('of a picture that was not found stays whole when it names the host', () => {
    const whole = 'https://example.com/blog/2020/01/02/a.png';
    expect(insidePaper(whole, ROOTS)).toBe(whole);
    expect(insidePaper(' /blog/a.png ', ROOTS)).toBe('/a.png');
  });

  it('is as written where a site begins at the root of its host', () => {
    for (const root of ['', '/']) expect(linkInsidePaper('/a/b.html', [root])).toBe('/a/b.html');
  });
});

describe('the paths of the file that an address means', () => {
  it.each([
    ['/assets/a.png', ['/assets/a.png']],
    ['a.png?v=2#top', ['a.png']],
    [' ../img/%E5%9B%BE%20a.PNG ', ['../img/图 a.PNG']],
    ['100%.png', ['100%.png']],
    ['/blog/a.pdf', ['/a.pdf', '/blog/a.pdf']],
    ['https://example.com/blog/a.zip', ['/a.zip']],
    ['//example.com/blog/a.csv?x', ['/a.csv']],
  ])('%s', (written, paths) => {
    expect(filePathsOf(written, ROOTS)).toEqual(paths);
  });

  it.each([
    ...['', '#a.png', '?a.png', '/a.html', '/a.js', '/a', '/2020/01/02/', 'data:image/png,a.png'],
    ...['https://elsewhere.example/a.png', '//elsewhere.example/a.png', 'mailto:a@b.png'],
    ...['C:\\a.png', '\\\\host\\a.png', 'https://example.com/other/a.png'],
  ])('are none: %s', (written) => {
    expect(filePathsOf(written, ROOTS)).toEqual([]);
  });
});

it('no address inside the paper names a host', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '/blog',
    'https:',
    '//',
    'example.com',
    '2020/01/02',
    'a',
    '\t',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const written = parts.join('');
      const inside = linkInsidePaper(written, ROOTS);
      if (inside !== written.trim()) expect(inside).toMatch(/^\/(?![\\/])/);
    }),
  );
});
