import type { WordsOf } from '../words/useWordsOf.ts';

/** What sharing says, in one language. */
export interface ShareWords {
  /** Which link. */
  target: string;
  thisQuotation: string;
  thisQuotationHint: string;
  thisArticle: string;
  thisArticleHint: string;
  frozenHint: string;
  relativeHint: string;
  withList: string;
  withListHint(list: string): string;
  system: string;
  copyLink: string;
  copyQuotation: string;
  copyMarkdown: string;
  qr: string;
  qrOf(title: string): string;
  qrTooLong: string;
  linkCopied: string;
  quotationCopied: string;
  copyByHand: string;
  /** Names the tools beside a selection. */
  quotation: string;
  copyQuotationLink: string;
  share: string;
  found: string;
  lost: string;
}

/** What sharing says. */
export const SHARE_WORDS: WordsOf<ShareWords> = {
  zh: {
    target: '链接指向',
    thisQuotation: '选中的文字',
    thisQuotationHint: '打开文章，并标出这段文字',
    thisArticle: '整篇文章',
    thisArticleHint: '从头打开',
    frozenHint: '日期固定，以后打开仍是这些天',
    relativeHint: '日期随打开的那天变动',
    withList: '附带列表',
    withListHint: (list) => `打开后仍在「${list}」之中`,
    system: '用其他应用分享……',
    copyLink: '复制链接',
    copyQuotation: '复制引文和出处',
    copyMarkdown: '复制 Markdown 链接',
    qr: '二维码',
    qrOf: (title) => `「${title}」的二维码`,
    qrTooLong: '链接太长，放不进二维码。',
    linkCopied: '链接已复制',
    quotationCopied: '引文已复制',
    copyByHand: '浏览器不允许写入剪贴板，请手动复制：',
    quotation: '引用',
    copyQuotationLink: '复制引文链接',
    share: '分享',
    found: '已标出链接所指的文字',
    lost: '链接所指的文字已不在文中，文章可能修改过。',
  },
  en: {
    target: 'The link leads to',
    thisQuotation: 'The selected text',
    thisQuotationHint: 'Opens the article and marks this passage',
    thisArticle: 'The whole article',
    thisArticleHint: 'Opens it at its beginning',
    frozenHint: 'Fixed: these days, whenever it is opened',
    relativeHint: 'Moves along with the day it is opened',
    withList: 'With this list',
    withListHint: (list) => `Opens within “${list}”`,
    system: 'Share with another app…',
    copyLink: 'Copy the link',
    copyQuotation: 'Copy as a quotation',
    copyMarkdown: 'Copy as a Markdown link',
    qr: 'QR code',
    qrOf: (title) => `QR code of “${title}”`,
    qrTooLong: 'The link is too long for a QR code.',
    linkCopied: 'Link copied',
    quotationCopied: 'Quotation copied',
    copyByHand: 'The browser does not let us use the clipboard. Please copy this:',
    quotation: 'Quotation',
    copyQuotationLink: 'Copy a link to this',
    share: 'Share',
    found: 'The passage of the link is marked',
    lost: 'The passage of this link is not in the text any more; it may have been edited.',
  },
};
