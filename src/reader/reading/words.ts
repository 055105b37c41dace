import type { WordsOf } from '../words/useWordsOf.ts';

interface ReadingWords {
  copy: string;
  copied: string;
  notCopied: string;
  note(mark: string): string;
  toNote: string;
  /** A button that shows a picture in full; `shown` may be empty. */
  enlarge(shown: string): string;
  picture: string;
  pictureOf(number: number, total: number): string;
  larger: string;
  smaller: string;
  previous: string;
  next: string;
  close: string;
  resumed: string;
  toBeginning: string;
}

/** What the parts say that come while an article is read. */
export const READING_WORDS: WordsOf<ReadingWords> = {
  zh: {
    copy: '复制代码',
    copied: '已复制',
    notCopied: '未能复制',
    note: (mark) => `注 ${mark}`,
    toNote: '到文末看这条注',
    enlarge: (shown) => (shown ? `看大图：${shown}` : '看大图'),
    picture: '图片',
    pictureOf: (number, total) => `第 ${number} 张，共 ${total} 张`,
    larger: '放大',
    smaller: '缩小',
    previous: '上一张',
    next: '下一张',
    close: '关闭',
    resumed: '接着上次读',
    toBeginning: '从头读',
  },
  en: {
    copy: 'Copy the code',
    copied: 'Copied',
    notCopied: 'Could not be copied',
    note: (mark) => `Note ${mark}`,
    toNote: 'Go to this note',
    enlarge: (shown) => (shown ? `Enlarge: ${shown}` : 'Enlarge the picture'),
    picture: 'Picture',
    pictureOf: (number, total) => `${number} of ${total}`,
    larger: 'Larger',
    smaller: 'Smaller',
    previous: 'Previous picture',
    next: 'Next picture',
    close: 'Close',
    resumed: 'Going on where you left',
    toBeginning: 'To the beginning',
  },
};
