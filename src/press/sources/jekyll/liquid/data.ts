import type { Head } from '../readPost.ts';
import { plainData } from '../scalars.ts';

/** An object that Liquid reads from: without a prototype, so that it holds authors' words only. */
export type Data = Record<string, unknown>;

/** An empty one. */
export function makeData(): Data {
  return Object.create(null);
}

/** Adds a value that is made when it is first asked for. */
export function addLate(data: Data, key: string, make: () => unknown): void {
  let made: { value: unknown } | undefined;
  const get = () => {
    made ??= { value: make() };
    return made.value;
  };
  Object.defineProperty(data, key, { get, enumerable: true, configurable: true });
}

/** Time as Ruby prints it: `2022-02-09 18:43:57 +0800`. */
export function rubyTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 19)} ${time.slice(19).replace(':', '')}`;
}

/** What `page` and the posts of `site.posts` tell Liquid: front matter, and what Jekyll adds to it. */
export function postData(head: Head, excerptOf: (head: Head) => string): Data {
  const { file, name, title, siteTime, slug, categories, tags, body } = head;
  const data = makeData();
  for (const [key, { value }] of head.fields) data[key] = plainData(value);
  if (!data.excerpt) addLate(data, 'excerpt', () => excerptOf(head));
  const url = encodeURI(head.url);
  const known = {
    ...{ title, slug, categories, tags, url, path: file, relative_path: file, content: body },
    date: rubyTime(siteTime),
    id: url.replace(/[^/]*\/?$/, '') + slug,
    name: file.slice(file.lastIndexOf('/') + 1),
    ext: `.${name.extension}`,
    collection: 'posts',
  };
  return Object.assign(data, known);
}
