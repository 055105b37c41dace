import type { KeptArticle } from '../../src/press/bodies.ts';

type Given = Partial<Omit<KeptArticle, 'entry' | 'body'>> & {
  entry?: Partial<KeptArticle['entry']>;
  body?: string;
};

/** An article of the newswire `emnews` with what a test cares about set. */
export function article({ entry, body, ...rest }: Given = {}): KeptArticle {
  const url = entry?.url ?? '/emnews/2022/02/09/a.html';
  const json = Buffer.from(JSON.stringify(body ?? `<p>Body of ${url}</p>`));
  return {
    file: `_posts${url.replace(/\.html$/, '').replaceAll('/', '-')}.md`,
    body: { size: json.length, read: () => json },
    redirects: [],
    attachments: [],
    ...rest,
    entry: {
      url,
      title: `Title of ${url}`,
      time: '2022-02-09T18:43:57+08:00',
      categories: ['emnews'],
      tags: ['东财滚动新闻'],
      minutes: 1,
      ...entry,
    },
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
