import { pagePath } from '../../src/manifest/paths.ts';
import { readPage } from '../../src/manifest/read.ts';
import type { Entry } from '../../src/manifest/types.ts';
import type { DataFile, Edition, Layout } from '../../src/press/edition.ts';
import { listedJson } from '../../src/press/entryJson.ts';
import { hashOf } from '../../src/press/hash.ts';
import type { KeptArticle, KeptText, Texts } from '../../src/press/kept.ts';
import { contentOf } from '../../src/press/write/dataFiles.ts';

type Given = Partial<Omit<KeptArticle, 'entry' | 'body'>> & {
  entry?: Partial<Entry>;
  body?: string;
};

/** Texts of the articles that were made here. */
const texts = new WeakMap<KeptText, Buffer>();

/** Where these texts wait. */
export const TEXTS: Texts = {
  has: (text) => texts.has(text),
  read: (text) => texts.get(text) ?? Buffer.from(''),
  put: (text, bytes) => texts.set(text, Buffer.from(bytes)),
  fetch: () => Promise.resolve(),
};

/** What a file holds that was made of these articles. */
export function fileText(file: DataFile): string {
  return contentOf(file, TEXTS).toString();
}

/** The edition of a layout, whose files these are. */
export function editionOf({ files, result }: { files: DataFile[]; result: Layout }): Edition {
  const path = pagePath(result.first.page ?? '');
  const file = files.find((each) => each.path === path);
  const page = file ? readPage(JSON.parse(fileText(file)), path) : null;
  return { ...result, first: { ...result.first, page } };
}

function keep(json: string): KeptText {
  const text = { hash: hashOf(json), size: Buffer.byteLength(json) };
  texts.set(text, Buffer.from(json));
  return text;
}

/** An article of the newswire `emnews` with what a test cares about set. */
export function article({ entry, body, ...rest }: Given = {}): KeptArticle {
  const url = entry?.url ?? '/emnews/2022/02/09/a.html';
  const whole = {
    url,
    time: '2022-02-09T18:43:57+08:00',
    categories: ['emnews'],
    tags: ['东财滚动新闻'],
    ...entry,
  };
  return {
    file: `_posts${url.replace(/\.html$/, '').replaceAll('/', '-')}.md`,
    listed: keep(listedJson({ title: `Title of ${url}`, minutes: 1, ...whole })),
    body: keep(JSON.stringify(body ?? `<p>Body of ${url}</p>`)),
    redirects: [],
    attachments: [],
    ...rest,
    entry: whole,
  };
}

/** An article with an address and a time on 2022-02-09, `HH:MM`. */
export function articleAt(url: string, clock = '12:00', rest: Given = {}): KeptArticle {
  const time = `2022-02-09T${clock}:00+08:00`;
  return article({ ...rest, entry: { ...rest.entry, url, time } });
}

/** `count` articles, five minutes apart, newest first, in three categories. */
export function newswire(count: number): KeptArticle[] {
  const categories = ['emnews', 'gangkou', 'keji'];
  const last = Date.parse('2022-02-09T12:00:00Z');
  return Array.from({ length: count }, (_, i) => {
    const clock = new Date(last - i * 300_000 + 8 * 3_600_000).toISOString();
    const time = `${clock.slice(0, 19)}+08:00`;
    const category = categories[(i * 7) % 3] ?? '';
    const url = `/${category}/${time.slice(0, 10).replaceAll('-', '/')}/${last - i}.html`;
    return article({ entry: { url, time, categories: [category], tags: [`${category}新闻`] } });
  });
}
