import { describe, expect, it, vi } from 'vitest';
import { LEFT_KEY, mayHaveLeft } from '../../../src/reader/data/keptPlace.ts';
import { leaveAt, placeLeft } from '../../../src/reader/reading/leftPlace.ts';

describe('the places in which articles were left', () => {
  it('are there in a later visit', () => {
    leaveAt('/a.html', 7.25);
    expect(placeLeft('/a.html')).toBe(7.25);
    expect(mayHaveLeft('/a.html')).toBe(true);
    expect(placeLeft('/b.html')).toBeNull();
    expect(mayHaveLeft('/b.html')).toBe(false);
  });

  it('go when an article was read to its end', () => {
    leaveAt('/a.html', 7.25);
    leaveAt('/a.html', null);
    expect(placeLeft('/a.html')).toBeNull();
  });

  it('are two hundred, those left last', () => {
    for (let i = 0; i < 205; i++) leaveAt(`/${i}.html`, i);
    leaveAt('/5.html', 1);
    leaveAt('/new.html', 2);
    expect(placeLeft('/4.html')).toBeNull();
    expect(placeLeft('/5.html')).toBe(1);
    expect(placeLeft('/6.html')).toBeNull();
    expect(placeLeft('/new.html')).toBe(2);
    expect(JSON.parse(localStorage.getItem(LEFT_KEY) ?? '')).toHaveLength(200);
  });

  it.each(['', '{', 'null', '7', '[[1,2]]', '[["/a.html"]]', '[["/a.html",-1],["/a.html","x"]]'])(
    'are none where storage holds %j',
    (stored) => {
      localStorage.setItem(LEFT_KEY, stored);
      expect(placeLeft('/a.html')).toBeNull();
      leaveAt('/b.html', 3);
      expect(placeLeft('/b.html')).toBe(3);
    },
  );

  it('are none where storage is forbidden or full', () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    leaveAt('/a.html', 1);
    expect(placeLeft('/a.html')).toBeNull();
    expect(mayHaveLeft('/a.html')).toBe(false);
  });
});
