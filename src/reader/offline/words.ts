import type { WordsOf } from '../words/useWordsOf.ts';

interface OfflineWords {
  newShell: string;
  /** Said when a newer reader was to be taken and the server does not answer. */
  unreached: string;
  offline: string;
  offlineHint: string;
  /** Of an article whose text is not here. */
  absent: string;
}

/** What is said about times without a network, and about a newer reader. */
export const OFFLINE_WORDS: WordsOf<OfflineWords> = {
  zh: {
    newShell: '有新版本',
    unreached: '连接不上，请稍后再换新版本。',
    offline: '离线',
    offlineHint: '没有网络。存下的文章可以照常阅读。',
    absent: '没有存下，联网后才能阅读',
  },
  en: {
    newShell: 'New version',
    unreached: 'No connection; take the new version later.',
    offline: 'Offline',
    offlineHint: 'There is no network. What is kept here can be read.',
    absent: 'Not kept here; reading it needs the network',
  },
};
