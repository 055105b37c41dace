import type { WordsOf } from '../words/useWordsOf.ts';
import type { Cost } from './keptFiles.ts';

interface KeepWords {
  name: string;
  hint: string;
  /** Where browsers keep nothing: in some private windows, and on pages that came over plain http. */
  impossible: string;
  what: string;
  period: string;
  days(count: number): string;
  ask: string;
  looking: string;
  takes(cost: Cost): string;
  begin: string;
  cancel: string;
  stop: string;
  progress: string;
  doneOf(done: number, total: number): string;
  kept: string;
  notYet: string;
  size(bytes: number): string;
  remove: string;
  removeOne(name: string): string;
  removeAll: string;
  full: string;
}

/** `4.2 MB`, and never none. */
function megabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;
}

/** What is said about keeping days for times without a network. */
export const KEEP_WORDS: WordsOf<KeepWords> = {
  zh: {
    name: '离线阅读',
    hint: '存下最近几天的文章，没有网络也能读。报纸更新后，存下的日子随之更新。',
    impossible: '这个浏览器在这里不能保存文章。',
    what: '来源',
    period: '最近',
    days: (count) => `${count} 天`,
    ask: '存下……',
    looking: '正在估算……',
    takes: ({ bytes, files, isAbout }) =>
      files === 0 ? '这些都已经存下' : `要下载${isAbout ? '约' : ''} ${megabytes(bytes)}`,
    begin: '开始',
    cancel: '取消',
    stop: '停止',
    progress: '下载进度',
    doneOf: (done, total) => (total === 0 ? '正在准备……' : `${done} / ${total}`),
    kept: '已存下',
    notYet: '还没存完',
    size: megabytes,
    remove: '删除',
    removeOne: (name) => `删除存下的「${name}」`,
    removeAll: '全部删除',
    full: '这台设备没有空间了。',
  },
  en: {
    name: 'Reading offline',
    hint: 'Keeps the articles of the last days, to be read without a network. They move along with the paper.',
    impossible: 'This browser cannot keep articles here.',
    what: 'Source',
    period: 'The last',
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    ask: 'Keep…',
    looking: 'Looking how much it is…',
    takes: ({ bytes, files, isAbout }) =>
      files === 0
        ? 'All of it is kept already'
        : `${isAbout ? 'About ' : ''}${megabytes(bytes)} to load`,
    begin: 'Start',
    cancel: 'Cancel',
    stop: 'Stop',
    progress: 'Progress',
    doneOf: (done, total) => (total === 0 ? 'Getting ready…' : `${done} of ${total}`),
    kept: 'Kept',
    notYet: 'not whole yet',
    size: megabytes,
    remove: 'Remove',
    removeOne: (name) => `Remove what is kept of “${name}”`,
    removeAll: 'Remove all',
    full: 'There is no room left on this device.',
  },
};
