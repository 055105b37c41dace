import { beforeEach, describe, expect, it, vi } from 'vitest';

const KEY = 'kanbao.opened.1:/';

const article = (number: number) => ({ url: `/${number}.html`, title: `${number}` });

/** The module as a page that is opened now has it: it looks into storage once. */
async function visit() {
  vi.resetModules();
  const { opened, setOpened } = await import('../../../src/reader/state/opened.ts');
  return { setOpened, urls: () => opened.get().map(({ url }) => url) };
}

describe('the articles that were opened', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
  });

  it('are told newest first, each once, also in a later visit', async () => {
    const { setOpened, urls } = await visit();
    for (const number of [1, 2, 1]) setOpened(article(number));
    expect(urls()).toEqual(['/1.html', '/2.html']);
    const later = await visit();
    expect(later.urls()).toEqual(['/1.html', '/2.html']);
    later.setOpened(article(2));
    expect(later.urls()).toEqual(['/2.html', '/1.html']);
  });

  it('are twenty at most', async () => {
    const { setOpened, urls } = await visit();
    for (let i = 0; i < 30; i++) setOpened(article(i));
    expect(urls()).toHaveLength(20);
    expect(urls()[0]).toBe('/29.html');
  });

  it('are kept by address and title alone', async () => {
    const { setOpened } = await visit();
    const entry = { ...article(1), time: '2022-02-09T12:00:00+08:00' };
    setOpened(entry);
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual([article(1)]);
  });

  it.each(['not json', '{}', 'null', '[null, 7, {"url": 7}, {"url": "/x.html"}]'])(
    'are none where storage holds %s',
    async (text) => {
      localStorage.setItem(KEY, text);
      expect((await visit()).urls()).toEqual([]);
    },
  );
});
