import { existsSync } from 'node:fs';
import type { Uses } from '../../uses.ts';
import { inside } from '../folder/inside.ts';
import type { Page } from './page.ts';
import type { HugoSite } from './site.ts';

const LISTS = ['_index.md', '_index.markdown', '_index.html'];

/**
 * Finds the folders of a page that are sections: the outermost, and below it those
 * that have an `_index.md`, in any language. Looked up on disk once for each folder.
 */
export function sectionFinder(
  folder: string,
  site: HugoSite,
  uses: Uses,
): (page: Page) => string[] {
  const known = new Map<string, boolean>();
  const names = [
    ...LISTS,
    ...[...site.languages.keys()].flatMap((key) =>
      LISTS.map((list) => list.replace('.', `.${key}.`)),
    ),
  ];
  const hasList = (path: string) => {
    const lists = names.flatMap((name) => inside(folder, path, name) ?? []);
    for (const list of lists) uses.file(list);
    let found = known.get(path);
    if (found === undefined) {
      found = lists.some(existsSync);
      known.set(path, found);
    }
    return found;
  };
  return ({ content, folders }) =>
    folders.filter((_, i) => i === 0 || hasList([content, ...folders.slice(0, i + 1)].join('/')));
}
