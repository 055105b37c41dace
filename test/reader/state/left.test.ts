import { beforeEach, describe, expect, it, vi } from 'vitest';

const KEY = 'kanbao.left.1:/';

/** The module as a page that is opened now has it: it looks into storage once. */
async function opened() {
  vi.resetModules();
  return import('../../../src/reader/state/left.ts');
}

const placeIn = async (path: string) => (await opened()).left.get().get(path);

describe('the places in which articles were left', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
  });

  it('are there in a later visit', async () => {
    const { leaveAt } = await opened();
    leaveAt('/a.html', 7.25);
    expect(await placeIn('/a.html')).toBe(7.25);
    expect(await placeIn('/b.html')).toBeUndefined();
  });

  it('go when an article was read to its end', async () => {
    const { leaveAt } = await opened();
    leaveAt('/a.html', 7.25);
    leaveAt('/a.html', null);
    expect(await placeIn('/a.html')).toBeUndefined();
  });

  it('are two hundred, those left last', async () => {
    const { leaveAt, left } = await opened();
    for (let i = 0; i < 205; i++) leaveAt(`/${i}.html`, i);
    leaveAt('/5.html', 1);
    leaveAt('/new.html', 2);
    const places = left.get();
    expect(places.size).toBe(200);
    expect(['/4.html', '/5.html', '/6.html', '/new.html'].map((path) => places.get(path))).toEqual([
      undefined,
      1,
      undefined,
      2,
    ]);
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toHaveLength(200);
  });

  it.each(['', '{', 'null', '7', '[[1,2]]', '[["/a.html"]]', '[["/a.html",-1],["/a.html","x"]]'])(
    'are none where storage holds %j',
    async (stored) => {
      localStorage.setItem(KEY, stored);
      expect(await placeIn('/a.html')).toBeUndefined();
      (await opened()).leaveAt('/b.html', 3);
      expect(await placeIn('/b.html')).toBe(3);
    },
  );

  it('hold until the page is closed where storage is forbidden or full', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { leaveAt, left } = await opened();
    leaveAt('/a.html', 1);
    expect(left.get().get('/a.html')).toBe(1);
    expect(await placeIn('/a.html')).toBeUndefined();
  });
});
