import { MANIFEST_PATH } from '../../src/manifest/paths.ts';
import type { Entry, Manifest } from '../../src/manifest/types.ts';
import { listedJson } from '../../src/press/entryJson.ts';
import { editionFiles } from '../../src/press/index/editionFiles.ts';
import { publish } from '../../src/press/index/publish.ts';
import type { KeptArticle, KeptText, Texts } from '../../src/press/kept.ts';
import { SHELL_FOLDER } from '../../src/press/places.ts';
import { writeDataFiles } from '../../src/press/write/dataFiles.ts';
import { firstPage } from '../../src/press/write/firstPage.ts';
import { OutFolder } from '../../src/press/write/outFolder.ts';
import { readShell, writeShell } from '../../src/press/write/shell.ts';

/** A paper of as many articles as wanted, made without posts: a newswire as it is after years. */

const PAPER = {
  title: '大报',
  description: '',
  lang: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  base: '/',
  offline: true,
  categories: [],
};

/** The newest article's time. */
const NEWEST = Date.parse('2026-11-20T15:00:00Z');
/** Between two articles, in seconds: about 273 a day. */
const STEP = 316;
const CATEGORIES = 24;
/** One of a thousand articles is in this category. */
export const RARE = 'rare';
/** One of a thousand articles has an address without its day. */
const UNDATED = 500;

/** Length of a body. */
const BODY_SIGNS = 200;

/** Signs that text is made of, as many as common ones are, so that it packs as text does. */
const SIGNS = 1_024;
const FIRST_SIGN = 0x4e00;

/** Text of so many signs, other for each seed. */
function wordsOf(seed: number, signs: number): string {
  let state = seed + 1;
  const codes = Array.from({ length: signs }, () => {
    // A step of the linear congruential generator of Numerical Recipes.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return FIRST_SIGN + ((state >>> 22) % SIGNS);
  });
  return String.fromCharCode(...codes);
}

/** As many as a paper needs to look like one, few enough to be kept. */
const SUMMARIES = Array.from({ length: 997 }, (_, seed) => wordsOf(seed, 120));

/** A text that is made when it is asked for, so that a million of them need no room. */
class MadeText implements KeptText {
  readonly hash: string;
  readonly size: number;
  constructor(
    private readonly article: number,
    kind: 'a' | 'b',
    private readonly make: (article: number) => string,
  ) {
    this.hash = kind + article.toString(16).padStart(15, '0');
    this.size = Buffer.byteLength(make(article));
  }

  json(): string {
    return this.make(this.article);
  }
}

const TEXTS: Texts = {
  has: (text) => text instanceof MadeText,
  read: (text) => Buffer.from(text instanceof MadeText ? text.json() : ''),
  put: ({ hash }) => {
    throw new Error(`${hash} can be made`);
  },
  fetch: () => Promise.resolve(),
};

/** The number of an article without a day in its address, at most 1,000 before another. */
export function undatedBefore(number: number): number {
  return Math.floor((number - 1) / 1_000) * 1_000 + UNDATED;
}

/** The entry of the article with a number, 0 the newest. */
export function largeEntry(number: number): Entry {
  const isRare = number % 1_000 === 7;
  const category = isRare ? RARE : `source-${(number * 7) % CATEGORIES}`;
  const clock = new Date(NEWEST - number * STEP * 1_000 + 8 * 3_600_000).toISOString();
  const time = `${clock.slice(0, 19)}+08:00`;
  const day = time.slice(0, 10).replaceAll('-', '/');
  const isDated = number % 1_000 !== UNDATED;
  return {
    url: isDated ? `/${category}/${day}/${number}.html` : `/notes/${number}.html`,
    title: `${wordsOf(number, 20)} ${number}`,
    time,
    categories: [category],
    tags: [],
    summary: SUMMARIES[number % 997] ?? '',
    minutes: 1,
  };
}

function largeArticle(number: number): KeptArticle {
  const { url, time, categories, tags } = largeEntry(number);
  return {
    file: `_posts/${number}.md`,
    entry: { url, time, categories, tags },
    listed: new MadeText(number, 'a', (article) => listedJson(largeEntry(article))),
    body: new MadeText(number, 'b', bodyJson),
    redirects: [],
    attachments: [],
  };
}

function bodyJson(number: number): string {
  const summary = SUMMARIES[number % 997] ?? '';
  const text = summary.repeat(2).slice(0, BODY_SIGNS);
  return JSON.stringify(`<p>第 ${number} 篇</p><p>${text}</p>`);
}

/**
 * Writes a paper beside the built reader: of so many articles, the newest of
 * them the one with the number `newest`. A folder that holds a paper gets the next edition.
 */
export async function printLarge(count: number, folder: string, newest = 0): Promise<Manifest> {
  const shell = await readShell(SHELL_FOLDER);
  const articles = Array.from({ length: count }, (_, i) => largeArticle(newest + i));
  const out = new OutFolder(folder);
  const files = editionFiles(publish(articles), null, PAPER, new Map());
  const edition = await writeDataFiles(files, TEXTS, out, () => undefined);
  await writeShell(shell, PAPER, out);
  await out.writeMutable('index.html', Buffer.from(firstPage(shell.html, PAPER, edition)));
  await out.writeMutable(MANIFEST_PATH, Buffer.from(JSON.stringify(edition.manifest)));
  return edition.manifest;
}
