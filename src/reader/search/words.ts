import type { WordsOf } from '../words/useWordsOf.ts';

interface SearchWords {
  field: string;
  placeholder: string;
  leave: string;
  /** The order of results. */
  order: string;
  byTime: string;
  byRelevance: string;
  /** The way from a category that is searched in to all. */
  everywhere(category: string): string;
  /** While a search goes on. */
  searching(found: number): string;
  /** Of a search that could not look into everything. */
  found(count: number): string;
  total(count: number): string;
  about(count: number): string;
  /** Where few texts have what is looked for. */
  held: string;
  goOn: string;
  end: string;
  unsearched(days: string): string;
  unchecked(count: number): string;
  newer: string;
  /** A paper that was pressed without an index. */
  noIndex: string;
  noIndexHint: string;
  onlyExcluded: string;
  onlyCategory: string;
  onlySigns: string;
  noSuchCategory(name: string): string;
  nothing(query: string): string;
  /** Where not everything could be looked into. */
  nothingYet(query: string): string;
  /** What of a word is enough to find it. */
  hint: string;
  withoutWord(word: string): string;
  withoutTitle(word: string): string;
  loosen: {
    dates(days: string): string;
    category(name: string): string;
    words(words: string): string;
    part(part: string): string;
    quotes: string;
    title: string;
  };
  help: string;
  examples: readonly { q: string; what: string }[];
  recent: string;
  forgetRecent: string;
}

/** What the search says. */
export const SEARCH_WORDS: WordsOf<SearchWords> = {
  zh: {
    field: '搜索文章',
    placeholder: '搜索标题和正文',
    leave: '关闭搜索，回到列表',
    order: '排序',
    byTime: '时间',
    byRelevance: '相关',
    everywhere: (category) => `不限「${category}」，搜索全部来源`,
    searching: (found) => (found === 0 ? '正在搜索……' : `已找到 ${found} 篇……`),
    found: (count) => `找到 ${count.toLocaleString('zh-CN')} 篇`,
    total: (count) => `共 ${count.toLocaleString('zh-CN')} 篇`,
    about: (count) => `约 ${count.toLocaleString('zh-CN')} 篇`,
    held: '合乎条件的文章很少，还有更早的文章没有查看。',
    goOn: '继续查找',
    end: '没有更多了',
    unsearched: (days) => `${days} 的文章没能搜索。`,
    unchecked: (count) => `有 ${count} 篇文章没能核对。`,
    newer: '报纸有更新，重新搜索',
    noIndex: '这份报纸不能搜索',
    noIndexHint: '它付印时没有编索引。可以按来源和日期翻阅。',
    onlyExcluded: '只有要排除的词，找不出文章。请再写一个要找的词。',
    onlyCategory: '只写了来源。请再写一个要找的词，或者直接看这个来源的列表。',
    onlySigns: '只有标点或记号，找不出文章。请写一个要找的词。',
    noSuchCategory: (name) => `没有叫「${name}」的来源`,
    nothing: (query) => `没有找到「${query}」`,
    nothingYet: (query) => `能搜索到的文章里没有「${query}」`,
    hint: '汉字一个也能找；外文找词里任意相连的三个字母，一两个字母只找单独成词的。简体、繁体和大小写都一样。',
    withoutWord: (word) => `没有一篇文章里有「${word}」`,
    withoutTitle: (word) => `没有一个标题里有「${word}」`,
    loosen: {
      dates: (days) => `不限「${days}」，搜索全部日期`,
      category: (name) => `不限「${name}」，搜索全部来源`,
      words: (words) => `分开找「${words}」`,
      part: (part) => `去掉「${part}」`,
      quotes: '不要求词语连在一起',
      title: '不限于标题，也找正文',
    },
    help: '可以这样搜索',
    examples: [
      { q: '人民币 汇率', what: '两个词都有' },
      { q: '"货币政策"', what: '引号里的字连在一起' },
      { q: '银行 -理财', what: '不要有这个词' },
      { q: '标题:公告', what: '只在标题里找' },
      { q: '来源:证券报 基金', what: '只在一个来源里找' },
    ],
    recent: '最近搜索',
    forgetRecent: '清除',
  },
  en: {
    field: 'Search articles',
    placeholder: 'Search titles and texts',
    leave: 'Close the search, back to the list',
    order: 'Order',
    byTime: 'Newest',
    byRelevance: 'Best',
    everywhere: (category) => `Not only in “${category}”: search all sources`,
    searching: (found) => (found === 0 ? 'Searching…' : `${found} found…`),
    found: (count) => `${count.toLocaleString('en')} found`,
    total: (count) => (count === 1 ? '1 article' : `${count.toLocaleString('en')} articles`),
    about: (count) => `About ${count.toLocaleString('en')} articles`,
    held: 'Few articles have all of this, and older ones were not looked into yet.',
    goOn: 'Look on',
    end: 'No more',
    unsearched: (days) => `Articles of ${days} could not be searched.`,
    unchecked: (count) =>
      count === 1 ? '1 article could not be checked.' : `${count} articles could not be checked.`,
    newer: 'The paper was updated. Search again',
    noIndex: 'This paper has no search',
    noIndexHint: 'It was pressed without an index. Sources and days lead to its articles.',
    onlyExcluded: 'These words are only to be left out. Add one to look for.',
    onlyCategory: 'This is only a source. Add a word to look for, or see the list of the source.',
    onlySigns: 'There are no words in this. Type one to look for.',
    noSuchCategory: (name) => `There is no source called “${name}”`,
    nothing: (query) => `Nothing found for “${query}”`,
    nothingYet: (query) => `Nothing for “${query}” in what could be searched`,
    hint: 'Any three letters in a row are found inside words, one or two only as whole words; of Chinese, any character. Case, and simplified or traditional characters, make no difference.',
    withoutWord: (word) => `No article has “${word}”`,
    withoutTitle: (word) => `No title has “${word}”`,
    loosen: {
      dates: (days) => `Search all dates, not only “${days}”`,
      category: (name) => `Search all sources, not only “${name}”`,
      words: (words) => `Search for “${words}”`,
      part: (part) => `Leave out “${part}”`,
      quotes: 'The words need not stand together',
      title: 'Search texts, not only titles',
    },
    help: 'Ways to search',
    examples: [
      { q: 'exchange rate', what: 'both words' },
      { q: '"monetary policy"', what: 'words in a row' },
      { q: 'bank -wealth', what: 'without a word' },
      { q: 'title:report', what: 'in titles only' },
      { q: 'source:daily fund', what: 'in one source only' },
    ],
    recent: 'Searched lately',
    forgetRecent: 'Clear',
  },
};
