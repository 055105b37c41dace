import { describe, expect, it } from 'vitest';
import type { Filter } from '../../../src/reader/filter/filter.ts';
import { looserThan } from '../../../src/reader/search/loosen.ts';

const asking = (q: string): Filter => ({ category: null, range: null, search: { q } });

/** What is left out, and what is searched for then. */
const looser = (filter: Filter, lacking?: string[]) =>
  looserThan(filter, lacking).map(({ what, filter }) => `${what}: ${filter.search?.q}`);

describe('a search without results', () => {
  it.each([
    ['降息', []],
    ['"降息 政策"', ['quotes: 降息 政策']],
    ['title:降息', ['title: 降息']],
    ['标题："降息 政策"', ['quotes: 标题:降息 政策', 'title: "降息 政策"']],
    ['降息 -政策', ['part: 降息']],
    ['降息 来源:东财', ['part: 降息']],
    ['降息 政策', ['part: 政策', 'part: 降息']],
    ['来源:"东财 滚动" 降息', ['part: 降息']],
  ])('for %s is offered with less', (q, offered) => {
    expect(looser(asking(q))).toEqual(offered);
  });

  it.each([
    ['人民币汇率', '人民币 汇率'],
    ['10:30', '10 30'],
    ['a=b&c', 'a b c'],
    ['<b>降息(2)</b>', 'b 降息 2 b'],
  ])('for %s, which was written in one, is offered with its words apart', (q, words) => {
    expect(looser(asking(q))).toEqual([`words: ${words}`]);
  });

  it.each([
    ['降息 鲲鹏', ['鲲鹏'], ['part: 降息']],
    ['降息 鲲鹏 大风 -政策', ['鲲鹏', '大风'], ['part: 降息 -政策']],
    ['鲲鹏 大风', ['鲲鹏', '大风'], []],
    ['人民币汇率 "鲲鹏 大风"', ['鲲鹏 大风'], ['quotes: 人民币汇率 鲲鹏 大风', 'part: 人民币汇率']],
    ['title:降息 title:鲲鹏', ['鲲鹏'], ['title: title:降息 鲲鹏', 'part: title:降息']],
  ])('for %s is offered without what no article has', (q, lacking, offered) => {
    const filter: Filter = { ...asking(q), category: 'emnews', range: { when: 'P7D' } };
    expect(looser(filter, lacking)).toEqual(offered);
  });

  it('is offered without the days and the category of its list', () => {
    const filter: Filter = { ...asking('降息'), category: 'emnews', range: { when: 'P7D' } };
    expect(looserThan(filter)).toEqual([
      { what: 'dates', filter: { ...filter, range: null } },
      { what: 'category', filter: { ...filter, category: null } },
    ]);
  });

  it('keeps its order', () => {
    const filter: Filter = { ...asking('a -b'), search: { q: 'a -b', sort: 'relevance' } };
    expect(looserThan(filter)[0]?.filter.search).toEqual({ q: 'a', sort: 'relevance' });
  });
});
