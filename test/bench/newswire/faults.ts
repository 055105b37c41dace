import type { Roll } from '../dice.ts';
import { formatPost, type WirePost } from './post.ts';

/** A post's file: where, and what. */
export interface PostFile {
  /** Relative to the site. */
  path: string;
  bytes: Buffer;
}

type Break = (post: WirePost, roll: Roll) => PostFile;

/** What goes wrong in real folders, by its name. */
const FAULTS: readonly (readonly [name: string, broken: Break])[] = [
  ['title-not-closed', withMatter('title', (title) => title.slice(0, -1))],
  ['quotes-in-title', withMatter('title', (title) => `"示例称"未来可期"，${title.slice(1)}`)],
  ['no-title', withMatter('title', () => '""')],
  ['no-such-date', withMatter('date', () => '2022-02-30 25:61:00 +0800')],
  ['date-in-words', withMatter('date', () => '下周三上午')],
  ['no-category', withMatter('categories', () => '')],
  ['no-day', withoutDay],
  ['liquid-in-text', withBody((body) => `价格 {{ price }} 与 {% raw %}未闭合 ${body}`)],
  ['html-not-closed', withBody((body) => `<div><p>未闭合 <b>粗体<table border="0"><tr>${body}`)],
  ['cut-in-text', cut((bytes, roll) => bytes.length - 1 - roll(bytes.length >> 2))],
  ['cut-in-front-matter', cut((_bytes, roll) => 20 + roll(60))],
  ['not-utf-8', stray],
  ['empty', ({ path }) => ({ path, bytes: Buffer.alloc(0) })],
];

/** The file of a whole post. */
export function wholeFile(post: WirePost): PostFile {
  return { path: post.path, bytes: Buffer.from(formatPost(post)) };
}

/** The file of a post with one of the faults of real folders, and the fault's name. */
export function brokenFile(post: WirePost, roll: Roll): PostFile & { fault: string } {
  const at = roll(FAULTS.length);
  const [fault, broken] = FAULTS[at] ?? ['none', wholeFile];
  return { ...broken(post, roll), fault };
}

function withMatter(key: string, change: (value: string) => string): Break {
  return (post) => {
    const value = change(post.matter.get(key) ?? '');
    return wholeFile({ ...post, matter: new Map(post.matter).set(key, value) });
  };
}

function withBody(change: (body: string) => string): Break {
  return (post) => wholeFile({ ...post, body: change(post.body) });
}

/** Seen in the archive: neither title nor date nor link, and a name without a day. */
function withoutDay(post: WirePost): PostFile {
  const matter = new Map(post.matter).set('title', '""').set('date', ' +0800');
  const path = post.path.replace(/\/\d{4}-\d\d-\d\d-(?=[^/]*$)/, '/-');
  return wholeFile({ path, matter, body: post.body.replace(/^<http.*>$/m, '<>') });
}

function cut(place: (bytes: Buffer, roll: Roll) => number): Break {
  return (post, roll) => {
    const { path, bytes } = wholeFile(post);
    return { path, bytes: bytes.subarray(0, place(bytes, roll)) };
  };
}

/** Bytes in the text that no character has. */
function stray(post: WirePost): PostFile {
  const { path, bytes } = wholeFile(post);
  const middle = bytes.length >> 1;
  const strange = Buffer.from([0xff, 0xfe, 0x80]);
  return {
    path,
    bytes: Buffer.concat([bytes.subarray(0, middle), strange, bytes.subarray(middle)]),
  };
}
