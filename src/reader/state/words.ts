import type { WordsOf } from '../words/useWordsOf.ts';

interface StateWords {
  markAll: string;
  markOld: string;
  markedAll(list: string): string;
  markedOld(list: string): string;
  undo: string;
  view: string;
  viewName: string;
  keepView: string;
  renameView: string;
  removeView: string;
  viewHint: string;
  savedNothing: string;
  savedHint: string;
  remove: string;
  removed(title: string): string;
  keeping: string;
  keepingHint: string;
  exportAll: string;
  importAll: string;
  imported(counts: Record<'read' | 'saved' | 'views', number>): string;
  broken: string;
  notJson: string;
  forget: string;
  forgetSure: string;
  forgetNow: string;
  cancel: string;
  forgotten: string;
}

const number = (count: number, lang: string) => count.toLocaleString(lang);
const some = (count: number, one: string, many: string) =>
  `${number(count, 'en')} ${count === 1 ? one : many}`;

/** What the reader's own things are called. */
export const STATE_WORDS: WordsOf<StateWords> = {
  zh: {
    markAll: '全部标为已读',
    markOld: '一天以前的标为已读',
    markedAll: (list) => `「${list}」已全部标为已读`,
    markedOld: (list) => `「${list}」一天以前的文章已标为已读`,
    undo: '撤销',
    view: '常用视图',
    viewName: '名称',
    keepView: '保存',
    renameView: '改名',
    removeView: '删除',
    viewHint: '记下当前的来源和日期，显示在来源列表下方。',
    savedNothing: '还没有存下文章',
    savedHint: '打开一篇文章，点上方的书签按钮，它就会出现在这里。',
    remove: '移除',
    removed: (title) => `已移除「${title}」`,
    keeping: '我的数据',
    keepingHint: '设置、已读标记、已存文章和常用视图只保存在这个浏览器里，不会发送到任何地方。',
    exportAll: '导出',
    importAll: '导入',
    imported: ({ read, saved, views }) =>
      `已导入：${number(read, 'zh-CN')} 个已读标记、${number(saved, 'zh-CN')} 篇已存文章、${number(views, 'zh-CN')} 个常用视图，以及设置。`,
    broken: '这个文件无法导入，没有改动任何内容。',
    notJson: '它不是 JSON 文件。',
    forget: '全部清除',
    forgetSure: '已读标记、已存文章、常用视图和设置都会清除，无法恢复。要先导出一份吗？',
    forgetNow: '确认清除',
    cancel: '取消',
    forgotten: '已全部清除。',
  },
  en: {
    markAll: 'Mark all as read',
    markOld: 'Mark older than a day as read',
    markedAll: (list) => `All of “${list}” is marked as read`,
    markedOld: (list) => `Articles of “${list}” older than a day are marked as read`,
    undo: 'Undo',
    view: 'Saved view',
    viewName: 'Name',
    keepView: 'Save',
    renameView: 'Rename',
    removeView: 'Remove',
    viewHint: 'Keeps this source and these dates as a link under the sources.',
    savedNothing: 'Nothing is saved yet',
    savedHint: 'Open an article and press the bookmark above it: it will be here.',
    remove: 'Remove',
    removed: (title) => `Removed “${title}”`,
    keeping: 'Your data',
    keepingHint:
      'Preferences, read marks, saved articles and views are kept in this browser only. They are never sent anywhere.',
    exportAll: 'Export',
    importAll: 'Import',
    imported: ({ read, saved, views }) =>
      `Imported ${some(read, 'read mark', 'read marks')}, ${some(saved, 'saved article', 'saved articles')}, ${some(views, 'view', 'views')} and the preferences.`,
    broken: 'This file cannot be imported. Nothing was changed.',
    notJson: 'It is not a JSON file.',
    forget: 'Forget everything',
    forgetSure:
      'Read marks, saved articles, views and preferences go away for good. Export them first?',
    forgetNow: 'Forget everything now',
    cancel: 'Cancel',
    forgotten: 'Everything is forgotten.',
  },
};
