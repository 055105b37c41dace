import type { Part } from './part.ts';
import { ARTICLE } from './parts/article.tsx';
import { DATES } from './parts/dates.tsx';
import { LIST } from './parts/list.tsx';
import { PAGE } from './parts/page.tsx';
import { SEARCHES } from './parts/search.tsx';
import { SHEETS } from './parts/sheets.tsx';
import { TROUBLE } from './parts/trouble.tsx';

/** All parts of the page. */
export const PARTS: readonly Part[] = [
  ...PAGE,
  ...LIST,
  ...DATES,
  ...ARTICLE,
  ...SEARCHES,
  ...SHEETS,
  ...TROUBLE,
];
