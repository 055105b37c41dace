import { beforeEach, describe, expect, it, vi } from 'vitest';
import { choose } from '../../../src/reader/prefs/prefs.ts';
import { forgetAll } from '../../../src/reader/state/keeping.ts';
import { keepSearch, searches } from '../../../src/reader/state/searches.ts';

const KEY = 'kanbao.searches.1:/';

beforeEach(() => {
  choose('theme', 'system');
  searches.update(() => []);
});

describe('what was searched for', () => {
  it('is told newest first, each once, eight at most', () => {
    for (const q of ['甲', '乙', '甲']) keepSearch(q);
    expect(searches.get()).toEqual(['甲', '乙']);
    for (let i = 0; i < 9; i++) keepSearch(`${i}`);
    expect(searches.get()).toHaveLength(8);
    expect(searches.get()[0]).toBe('8');
  });

  it('is kept in the browser, but for nothing and for what is very long', () => {
    for (const q of ['甲', '', '长'.repeat(81)]) keepSearch(q);
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual(['甲']);
  });

  it('is forgotten with all the rest', () => {
    keepSearch('甲');
    forgetAll();
    expect(searches.get()).toEqual([]);
  });

  it.each(['not json', '{}', 'null', '[null, 7, {"q": 1}, ""]'])(
    'is nothing where storage holds %s',
    async (text) => {
      vi.spyOn(console, 'info').mockImplementation(() => undefined);
      localStorage.setItem(KEY, text);
      vi.resetModules();
      const later = await import('../../../src/reader/state/searches.ts');
      expect(later.searches.get()).toEqual([]);
    },
  );
});
