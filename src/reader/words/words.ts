import type { LoadError } from '../data/load.ts';

/** Everything the interface says, in one language. */
export interface Words {
  /** BCP 47; dates and numbers are written in it. */
  lang: string;
  skip: string;
  home: string;
  /** The bar at the bottom of phones. */
  ways: string;
  goTo: string;
  search: string;
  /** Until when the edition goes: `17:30`. */
  upTo(time: string): string;
  categories: string;
  everything: string;
  list: string;
  articles(count: number): string;
  today: string;
  yesterday: string;
  /** One letter each, Monday first. */
  weekdays: readonly string[];
  loading: string;
  date: string;
  allDates: string;
  lastDays(days: number): string;
  thisYear(year: string): string;
  since(day: string): string;
  until(day: string): string;
  fromTo(from: string, to: string): string;
  from: string;
  to: string;
  apply: string;
  clearDates: string;
  clearCategory: string;
  close: string;
  calendar: string;
  previousMonth: string;
  nextMonth: string;
  year: string;
  month: string;
  zoneNote(zone: string): string;
  noneHere: string;
  noneHereHint(what: string): string;
  nearest(day: string, count: number): string;
  emptyPaper: string;
  minutes(count: number): string;
  original: string;
  source(name: string): string;
  by(author: string): string;
  newer: string;
  older: string;
  backToList: string;
  noBody: string;
  failed: string;
  retry: string;
  reasons: Record<LoadError['reason'] | 'broken' | 'crashed', string>;
  newArticles(count: number): string;
  settings: string;
  /** Of the list of saved articles, and of one that is in it. */
  saved: string;
  save: string;
  unread: string;
  /** Over the articles that were there at the last visit. */
  lastVisit: string;
  listMenu: string;
  /** How the text of articles looks. */
  looks: string;
}
