import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/reader/filter/filter.ts';
import { articlePath, listPath, readPlace, settle } from '../../src/reader/routes.ts';

/** Reads a path as the browser would hand it over. */
function open(path: string) {
  const { pathname, search } = new URL(path, 'https://paper.example');
  return readPlace(pathname, search);
}

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const range = fc.oneof(
  fc.constant(null),
  fc.constantFrom({ when: 'P7D' }, { when: 'P1D' }),
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  day.map((from) => ({ from })),
  day.map((to) => ({ to })),
);
const category = fc.oneof(
  fc.constant(null),
  fc.constantFrom('emnews', '财经', 'a b', '100%', 'c++', '__proto__', '甲,'),
);

describe('the address of a list', () => {
  it('leads back to its filter', () => {
    fc.assert(
      fc.property(category, range, (category, range) => {
        const filter = { category, range };
        expect(open(listPath(filter))).toEqual({ filter, article: null });
      }),
    );
  });

  it.each([
    ['/', { category: null, range: null }],
    ['/category/emnews', { category: 'emnews', range: null }],
    ['/category/emnews/', { category: 'emnews', range: null }],
    ['/category/emnews/index.html', { category: 'emnews', range: null }],
    ['/2026/', { category: null, range: { from: '2026-01-01', to: '2026-12-31' } }],
    ['/2026/11', { category: null, range: { from: '2026-11-01', to: '2026-11-30' } }],
    ['/2026/11/20/', { category: null, range: { from: '2026-11-20', to: '2026-11-20' } }],
    ['/?category=emnews&when=P7D', { category: 'emnews', range: { when: 'P7D' } }],
  ])('%s is read', (path, filter) => {
    expect(open(path)).toEqual({ filter, article: null });
  });

  it('is short where the calendar has a name for the days', () => {
    const path = (from: string, to: string) => listPath({ category: null, range: { from, to } });
    expect(path('2026-11-20', '2026-11-20')).toBe('/2026/11/20/');
    expect(path('2026-11-01', '2026-11-30')).toBe('/2026/11/');
    expect(path('2026-11-01', '2026-11-29')).toBe('/?from=2026-11-01&to=2026-11-29');
  });
});

describe('the address of the saved articles', () => {
  it.each(['/saved', '/saved/', '/saved.html', '/saved/index.html'])('%s is read', (path) => {
    expect(open(path)).toEqual({ filter: EVERYTHING, article: null, view: 'saved' });
  });

  it('is not that of an article of the name', () => {
    expect(open('/a/saved').article).toBe('/a/saved');
  });
});

describe('the address of an article', () => {
  it('carries the filter of the list it was opened from', () => {
    const url = fc.constantFrom(
      '/emnews/2026/11/20/x.html',
      '/2026/11/20/100%.html',
      '/甲/乙?#.html',
      '/about/',
      '/a%20b.html',
    );
    fc.assert(
      fc.property(url, category, range, (url, category, range) => {
        const filter = { category, range };
        expect(open(articlePath(url, filter))).toEqual({ filter, article: url });
      }),
    );
  });

  it('is anything that is no list, even what is wrongly encoded', () => {
    expect(open('/2026/13/').article).toBe('/2026/13/');
    expect(readPlace('/a%', '').article).toBe('/a%');
  });
});

describe('the category of an address', () => {
  const slugs = ['emnews', 'x.html'];
  const settled = (path: string) => settle(open(path), slugs).category;

  it('may be spelled as a static host spells it', () => {
    expect(settled('/category/emnews.html')).toBe('emnews');
    expect(settled('/category/x.html')).toBe('x.html');
  });

  it('that is gone does not come between a reader and an article', () => {
    expect(settled('/category/gone')).toBe('gone');
    expect(settled('/2026/11/20/x.html?category=gone')).toBeNull();
  });
});
