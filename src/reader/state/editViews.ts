import { listPath, readPlace } from '../routes.ts';
import { type View, views } from './views.ts';

export const MOST_VIEWS = 50;
/** Characters of a name. */
export const LONGEST_NAME = 40;

/** Gives a list a name, or another name; a name stands for one list only. An empty name changes nothing. */
export function nameView(path: string, name: string): void {
  const short = name.trim().slice(0, LONGEST_NAME);
  if (short !== '') views.update((list) => withView(list, { name: short, path }));
}

/** Lets go of a list that has a name. */
export function removeView(path: string): void {
  views.update((list) => list.filter((view) => view.path !== path));
}

/** The views with one more, or with its new name in its old place. */
export function withView(list: readonly View[], view: View): View[] {
  const others = list.filter(({ name, path }) => name !== view.name || path === view.path);
  const isNew = others.every(({ path }) => path !== view.path);
  const all = isNew
    ? [...others, view]
    : others.map((other) => (other.path === view.path ? view : other));
  // The newest are what the reader is about.
  return all.slice(-MOST_VIEWS);
}

/** A view of a name and the path of a list as it is written here, or null where it is the path of something else. */
export function viewOf(name: string, path: string): View | null {
  const [pathname = '', search = ''] = path.split('?');
  const { filter, article, view } = readPlace(pathname, search);
  const short = name.trim().slice(0, LONGEST_NAME);
  const isList = article === null && view === undefined;
  return short !== '' && isList ? { name: short, path: listPath(filter) } : null;
}
