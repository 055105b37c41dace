import type { Page } from './page.ts';

/** Finds the page that `ref` and `relref` name: by its path, with or without extension, or by its name alone. */
export type FindPage = (ref: string, from: Page) => Page | null;

/** Pages by what they may be called; null for a name that several have. */
type Index = Map<string, Page | null>;

function namesOf(page: Page): string[] {
  const folder = page.folders.join('/');
  const path = folder === '' ? page.base : `${folder}/${page.base}`;
  const extension = page.name.extension;
  const paths = page.isBundle
    ? [path, `${path}/index`, `${path}/index.${extension}`]
    : [path, `${path}.${extension}`];
  // A name alone will do where only one page has it.
  const alone = folder === '' ? [] : [page.base, `${page.base}.${extension}`];
  return [...paths.map((text) => `/${text}`), ...alone];
}

function indexOf(pages: readonly Page[]): Map<string, Index> {
  const byLanguage = new Map<string, Index>();
  for (const page of pages) {
    const { key } = page.language;
    const index: Index = byLanguage.get(key) ?? new Map();
    byLanguage.set(key, index);
    for (const name of namesOf(page)) {
      const lower = name.toLowerCase();
      index.set(lower, index.has(lower) ? null : page);
    }
  }
  return byLanguage;
}

/** A path without steps up and empty parts, with a slash in front. */
function plainPath(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `/${kept.join('/')}`;
}

/** Looks pages up in the language of who asks. The index is made when it is first asked. */
export function pageFinder(pages: () => readonly Page[]): FindPage {
  let indexes: Map<string, Index> | undefined;
  return (ref, from) => {
    indexes ??= indexOf(pages());
    const index = indexes.get(from.language.key);
    const path = ref.trim().toLowerCase().replace(/\/+$/, '');
    const beside = [...from.folders, ...(from.isBundle ? [from.base] : [])].join('/').toLowerCase();
    const names = path.startsWith('/')
      ? [plainPath(path)]
      : [plainPath(`${beside}/${path}`), plainPath(path), path];
    return names.map((name) => index?.get(name)).find((page) => page) ?? null;
  };
}
