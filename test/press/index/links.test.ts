import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkShard } from '../../../src/manifest/addresses.ts';
import { linksPath, packPath } from '../../../src/manifest/paths.ts';
import { readLinks, readPack } from '../../../src/manifest/read.ts';
import type { Address, LinkTables } from '../../../src/manifest/types.ts';
import { linkFiles } from '../../../src/press/index/links.ts';
import { packFiles } from '../../../src/press/index/packs.ts';
import { placed } from '../../../src/press/index/placed.ts';
import type { KeptArticle } from '../../../src/press/kept.ts';
import { article, articleAt, fileText } from '../articles.ts';
import { drain } from '../drain.ts';

const dated = articleAt('/emnews/2022/02/09/a.html');
const custom = articleAt('/about-harbours/');

/** The link tables of articles, given newest first, and of redirects between addresses. */
function linked(articles: readonly KeptArticle[], redirects: Record<Address, Address> = {}) {
  const table = new Map(Object.entries(redirects));
  const ordered = placed(articles, new Set(table.values()));
  const packs = drain(packFiles(ordered));
  const links = drain(linkFiles(ordered, packs.result.packs, table));
  const texts = new Map([...packs.files, ...links.files].map((file) => [file.path, file]));
  const at = <T>(path: string, read: (value: unknown, file: string) => T): T => {
    const file = texts.get(path);
    return read(JSON.parse(file ? fileText(file) : 'null'), path);
  };
  const rows = (name: keyof LinkTables) =>
    links.result[name].flatMap((hash, shard) => [...at(linksPath(shard, hash), readLinks)]);
  /** As a reader finds it: nothing is known but the address. */
  const find = (address: Address) => {
    const shards = Object.values(links.result).map((hashes) => {
      const shard = linkShard(address, hashes.length);
      const hash = hashes[shard];
      return hash ? at(linksPath(shard, hash), readLinks) : new Map();
    });
    const link = shards.map((shard) => shard.get(address)).find((each) => each);
    return link && at(packPath(link.pack), readPack).get(link.to);
  };
  return { ...links, rows, find };
}

describe('links', () => {
  test('lead to articles whose address does not carry their day, and to no other', () => {
    const otherDay = articleAt('/emnews/2022/02/08/late.html');
    const { rows, find } = linked([dated, custom, otherDay]);
    expect(rows('newest').map(([from]) => from)).toEqual(['/about-harbours/']);
    expect(rows('dated').map(([from]) => from)).toEqual(['/emnews/2022/02/08/late.html']);
    expect(find('/about-harbours/')?.entry).toMatchObject({
      url: '/about-harbours/',
      title: 'Title of /about-harbours/',
    });
    expect(find('/about-harbours/')?.body).toBe('<p>Body of /about-harbours/</p>');
  });

  test('lead from old addresses to the article, also to one that is dated', () => {
    const { find } = linked([dated, custom], {
      '/old': dated.entry.url,
      '/older': custom.entry.url,
    });
    expect(find('/old')?.entry?.url).toBe('/emnews/2022/02/09/a.html');
    expect(find('/older')?.entry?.url).toBe('/about-harbours/');
  });

  test('to articles of the newest day have a table of their own', () => {
    const before = article({
      entry: { url: '/before/', time: '2022-02-08T23:59:59+08:00' },
    });
    const { rows } = linked([custom, before], { '/old': '/before/', '/new': '/about-harbours/' });
    expect(rows('newest').map(([from]) => from)).toEqual(['/about-harbours/', '/new']);
    expect(rows('older').map(([from]) => from)).toEqual(['/before/', '/old']);
  });

  test('to articles of other days stay as they are when one comes', () => {
    const days = Array.from({ length: 300 }, (_, i) => {
      const day = `2022-01-${String(31 - Math.floor(i / 10)).padStart(2, '0')}`;
      const body = 'x'.repeat(30_000);
      return article({ entry: { url: `/${i}/`, time: `${day}T12:00:00+08:00` }, body });
    });
    const before = linked([custom, ...days]).result;
    const after = linked([custom, articleAt('/one-more/', '11:00'), ...days]).result;
    expect(after.older).toEqual(before.older);
    expect(after.newest).not.toEqual(before.newest);
  });

  test('are in no file where there are none', () => {
    const { result, files } = linked([dated]);
    expect(result).toEqual({ dated: [], newest: [], older: [] });
    expect(files).toEqual([]);
    expect(linked([]).result).toEqual({ dated: [], newest: [], older: [] });
  });

  test('are in the shard that a reader asks for, whatever the address', () => {
    const urls = fc.uniqueArray(
      fc.string({ minLength: 1, unit: 'binary' }).map((path) => `/${path}`),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(urls, (list) => {
        const { find } = linked(list.map((url) => articleAt(url)));
        for (const url of list) expect(find(url)?.entry?.url).toBe(url);
      }),
    );
  });

  test('of a large table are spread over a power of two of files of at most 64 KB', () => {
    const body = '';
    const articles = Array.from({ length: 20_000 }, (_, i) =>
      articleAt(`/an-article-of-the-archive-${i}/`, '12:00', { body }),
    );
    const { files, result, rows } = linked(articles);
    expect(result.newest.length).toBe(32);
    expect(rows('newest')).toHaveLength(20_000);
    for (const file of files) {
      expect(Buffer.byteLength(fileText(file))).toBeLessThanOrEqual(65_536);
    }
  });
});
