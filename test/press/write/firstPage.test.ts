import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/manifest/days.ts';
import { readInline } from '../../../src/manifest/inline.ts';
import { INLINE_ID } from '../../../src/manifest/paths.ts';
import { editionFiles } from '../../../src/press/index/editionFiles.ts';
import { publish } from '../../../src/press/index/publish.ts';
import { baseOf, firstPage } from '../../../src/press/write/firstPage.ts';
import { article, editionOf, newswire } from '../articles.ts';
import { drain } from '../drain.ts';

const SETTINGS = {
  title: '看报',
  description: '',
  lang: 'zh-CN',
  timeZone: 'UTC',
  categories: [],
  offline: true,
};
const HTML =
  '<html lang="en" class="x"><head><title>Old</title><link href="./icon.svg"><script src="./assets/a.js"></script></head><body><a href="">again</a> ./x</body></html>';

const made = (articles: Parameters<typeof publish>[0]) =>
  editionOf(drain(editionFiles(publish(articles), null, SETTINGS, new Map())));
const inlineOf = (html: string) => {
  const block = new RegExp(`id="${INLINE_ID}">([^<]*)</script>`).exec(html)?.[1] ?? '';
  return readInline(JSON.parse(block), 'index.html');
};

describe('the page of a paper', () => {
  const edition = made([article()]);

  test('names the worker, unless the publisher wants none', () => {
    const worker = '<meta name="kanbao-worker" content="worker.js" />';
    const pageOf = (offline: boolean) =>
      firstPage(HTML, { ...SETTINGS, base: '/', offline }, edition);
    expect(pageOf(true)).toContain(worker);
    expect(pageOf(false)).not.toContain('kanbao-worker');
  });

  test('has its language, title, description and base, whatever signs they hold', () => {
    const paper = {
      ...SETTINGS,
      base: '/a/',
      lang: 'en',
      title: '$& <T>',
      description: '"d" & </script>',
    };
    const html = firstPage(HTML, paper, edition);
    expect(html).toContain('<html lang="en" class="x">');
    expect(html).toContain('<title>$&amp; &lt;T&gt;</title>');
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html).toContain('content="&quot;d&quot; &amp; &lt;/script&gt;"');
    expect(html).toContain('<meta name="kanbao-base" content="/a/" />');
  });

  test('names its files from the base, at any depth', () => {
    const html = firstPage(HTML, { ...SETTINGS, base: '/news/' }, edition);
    expect(html).toContain('<link href="/news/icon.svg">');
    expect(html).toContain('<script src="/news/assets/a.js">');
    expect(html).toContain('<a href="">again</a> ./x');
  });

  test('tells the base that it is for', () => {
    expect(baseOf(firstPage(HTML, { ...SETTINGS, base: '/a/b~c%20d/' }, edition))).toBe(
      '/a/b~c%20d/',
    );
    expect(baseOf(HTML)).toBeNull();
  });

  test('carries the first view, which no title can end', () => {
    const nasty = made([article({ entry: { title: '</script><script>alert(1)</script><!--' } })]);
    const html = firstPage(HTML, { ...SETTINGS, base: '/' }, nasty);
    const { manifest, timeline, page } = inlineOf(html);
    expect(manifest).toEqual(nasty.manifest);
    expect(timeline).toEqual(nasty.first.timeline);
    expect(page).toEqual(nasty.first.page);
    expect(html).not.toContain('alert(1)</script>');
  });

  test('carries the newest entries that fit, and no timeline that does not', () => {
    const summary = '摘'.repeat(300);
    const many = made(newswire(400).map(({ entry }) => article({ entry: { ...entry, summary } })));
    const html = firstPage(HTML, { ...SETTINGS, base: '/' }, many);
    const { timeline, page } = inlineOf(html);
    const carried = page?.entries ?? [];
    expect(timeline).toEqual(many.first.timeline);
    expect(carried.length).toBeGreaterThan(10);
    expect(carried).toEqual(many.first.page?.entries.slice(0, carried.length));
    expect(carried.length).toBeLessThan(many.first.page?.entries.length ?? 0);
    expect(Buffer.byteLength(html)).toBeLessThan(66_000);

    const days = Array.from({ length: 40_000 }, (_, i) => [addDays('2022-02-09', -i), 1] as const);
    const long = { ...many, first: { ...many.first, timeline: { ...many.first.timeline, days } } };
    expect(Object.keys(inlineOf(firstPage(HTML, { ...SETTINGS, base: '/' }, long)))).toEqual([
      'manifest',
    ]);
  });

  test('carries the newest chapter of a long timeline', () => {
    const chapter = [['0123456789abcdef', 1] as const];
    const { days } = edition.first.timeline;
    const timeline = { days, chapters: [['fedcba9876543210', 1] as const] };
    const long = { ...edition, first: { ...edition.first, timeline, chapter } };
    const inline = inlineOf(firstPage(HTML, { ...SETTINGS, base: '/' }, long));
    expect(inline).toEqual({ manifest: edition.manifest, ...long.first });
  });

  test('needs a head to be put into', () => {
    expect(() => firstPage('<p>', { ...SETTINGS, base: '/' }, edition)).toThrow(/build it anew/);
  });
});
