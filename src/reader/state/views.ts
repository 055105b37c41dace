import { fieldsOf, isInside, itemsOf, keepHere } from './keep.ts';

/** A list that the reader comes back to, under a name of his own. */
export interface View {
  name: string;
  /** As `listPath` writes it. */
  path: string;
}

/** The lists that were given names, in the order in which they were. Kept in the browser, sent nowhere. */
export const views = keepHere('views', readViews, (list) => list);

/** Makes the best of what was kept: what is no list of a paper is passed over. */
function readViews(value: unknown): readonly View[] {
  return itemsOf(value).filter(isView);
}

function isView(value: unknown): value is View {
  const fields = fieldsOf(value);
  return typeof fields.get('name') === 'string' && isInside(fields.get('path'));
}
