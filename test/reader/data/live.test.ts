import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForEditions, showsAtOnce } from '../../../src/reader/data/live.ts';
import { manifestQuery } from '../../../src/reader/data/queries.ts';
import { printPaper } from '../paper.ts';

/** What a server of news is to the page. */
class News extends EventTarget {
  static readonly all: News[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    super();
    News.all.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  tell(edition: string): void {
    this.dispatchEvent(new MessageEvent('edition', { data: edition }));
  }
}

beforeEach(() => {
  News.all.length = 0;
  vi.stubGlobal('EventSource', News);
  return () => {
    vi.unstubAllGlobals();
    document.head.replaceChildren();
  };
});

function listen() {
  const { manifest } = printPaper([]);
  const client = new QueryClient();
  client.setQueryData(manifestQuery.queryKey, manifest);
  const asked = vi.spyOn(client, 'invalidateQueries').mockResolvedValue();
  listenForEditions(client);
  return { manifest, asked };
}

function sayLive(): void {
  const meta = Object.assign(document.createElement('meta'), { name: 'kanbao-live' });
  meta.content = 'data/live';
  document.head.append(meta);
}

describe('a page of a static host', () => {
  it('listens to nobody, and offers what is new', () => {
    listen();
    expect(News.all).toEqual([]);
    expect(showsAtOnce()).toBe(false);
  });
});

describe('a page that is served live', () => {
  beforeEach(sayLive);

  it('asks for the manifest when there is another edition, and only then', () => {
    const { manifest, asked } = listen();
    expect(showsAtOnce()).toBe(true);
    expect(News.all.map(({ url }) => url)).toEqual(['/data/live']);
    News.all[0]?.tell(manifest.edition);
    expect(asked).not.toHaveBeenCalled();
    News.all[0]?.tell('another');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('listens while somebody sees it', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get');
    listen();
    hidden.mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(News.all[0]?.isClosed).toBe(true);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(News.all.at(-1)?.isClosed).toBe(false);
  });
});
