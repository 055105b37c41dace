import type { Draft } from '../../../src/press/draft.ts';

/** A draft of the newswire `emnews` with what a test cares about set. */
export function draft(given: Partial<Draft> = {}): Draft {
  return {
    file: '_posts/2022-02-09-202202090000000004.md',
    title: '示例标题',
    time: '2022-02-09T09:00:05+08:00',
    url: '/emnews/2022/02/09/202202090000000004.html',
    categories: ['emnews'],
    tags: ['东财滚动新闻'],
    markup: 'markdown',
    body: '正文。',
    bodyLine: 8,
    redirects: [],
    ...given,
  };
}

export const SETTINGS = { lang: 'zh-CN' };
