import { encodeAddress } from '../../../../manifest/addresses.ts';
import type { Head } from '../readPost.ts';
import { type Data, SHOWN } from '../ruby/show.ts';
import { Time } from '../ruby/time.ts';
import { plainData } from '../scalars.ts';

/** An empty one. */
export function makeData(): Data {
  return Object.create(null);
}

/** Adds a value that is made when it is first asked for. `onAsked` hears each time. */
export function addLate(data: Data, key: string, make: () => unknown, onAsked: () => void): void {
  let made: { value: unknown } | undefined;
  const get = () => {
    onAsked();
    made ??= { value: make() };
    return made.value;
  };
  Object.defineProperty(data, key, { get, enumerable: true, configurable: true });
}

/** What a post tells of the site that it is in. */
export interface Around {
  timeZone: string;
  excerptOf: (head: Head) => string;
  /** The post that is newer or older by one. */
  neighbourOf: (head: Head, direction: 'newer' | 'older') => Data | null;
  /** Hears that more than the post itself was asked for. */
  onAsked: () => void;
}

/** What `page` and the posts of `site.posts` tell Liquid: front matter, and what Jekyll adds to it. */
export function postData(head: Head, around: Around): Data {
  const { file, name, title, siteTime, slug, categories, tags } = head;
  const { timeZone, excerptOf, neighbourOf, onAsked } = around;
  const data = makeData();
  for (const [key, { value }] of head.fields) data[key] = plainData(value, timeZone);
  if (!data.excerpt) addLate(data, 'excerpt', () => excerptOf(head), onAsked);
  const url = encodeAddress(head.url);
  const content = contentOf(head);
  Object.assign(data, {
    ...{ title, slug, categories, tags, url, path: file, relative_path: file, content },
    date: new Time(siteTime, timeZone),
    id: url.replace(/[^/]*\/?$/, '') + slug,
    name: file.slice(file.lastIndexOf('/') + 1),
    ext: `.${name.extension}`,
    collection: 'posts',
    draft: data.draft ?? /(?:^|\/)_drafts\//.test(file),
    [SHOWN]: () => content,
  });
  addLate(data, 'previous', () => neighbourOf(head, 'older'), onAsked);
  addLate(data, 'next', () => neighbourOf(head, 'newer'), onAsked);
  return data;
}

/** A post's body as Jekyll takes it: blank lines behind the front matter belong to that. */
export function contentOf({ body }: Head): string {
  return body.replace(/^(?:[^\S\n]*\n)+/, '');
}
