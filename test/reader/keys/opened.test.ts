import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepOpened, opened } from '../../../src/reader/keys/opened.ts';
import type { Opened } from '../../../src/reader/keys/scene.ts';

const KEY = 'kanbao.opened.1';

const justOpened: Opened[] = [];

const article = (number: number) => ({ url: `/${number}.html`, title: `${number}` });
const urls = () => opened(justOpened).map(({ url }) => url);

beforeEach(() => {
  justOpened.length = 0;
});

describe('the articles that were opened', () => {
  it('are told newest first, each once, also after they were kept', () => {
    justOpened.push(article(1), article(2), article(1));
    expect(urls()).toEqual(['/1.html', '/2.html']);
    keepOpened(justOpened);
    expect(urls()).toEqual(['/1.html', '/2.html']);
    justOpened.push(article(2));
    expect(urls()).toEqual(['/2.html', '/1.html']);
  });

  it('are twenty at most', () => {
    justOpened.push(...Array.from({ length: 30 }, (_, i) => article(i)));
    keepOpened(justOpened);
    expect(urls()).toHaveLength(20);
    expect(urls()[0]).toBe('/29.html');
  });

  it.each(['not json', '{}', 'null', '[null, 7, {"url": 7}, {"url": "/x.html"}]'])(
    'are none where storage holds %s',
    (text) => {
      vi.spyOn(console, 'info').mockImplementation(() => undefined);
      localStorage.setItem(KEY, text);
      expect(opened(justOpened)).toEqual([]);
    },
  );

  it('are remembered for as long as the page is open where nothing can be stored', () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    justOpened.push(article(1), article(2));
    keepOpened(justOpened);
    expect(urls()).toEqual(['/2.html', '/1.html']);
  });
});
