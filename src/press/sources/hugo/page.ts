import { type PostName, parseName } from '../post/names.ts';
import type { HugoSite, Language } from './site.ts';

/** What the path of a page says. */
export interface Page {
  /** Relative to the site, with `/`. */
  file: string;
  language: Language;
  /** Content folder that the page lies in. */
  content: string;
  /** Folders between the content folder and the page, or its bundle. */
  folders: string[];
  /** File's name without language and extension; of a bundle its folder's. */
  base: string;
  isBundle: boolean;
  /** Day, slug and story in the name. */
  name: PostName;
}

/** What Hugo takes for Markdown, and for HTML. */
const MARKDOWN = new Set(['md', 'markdown', 'mdown']);
const HTML = new Set(['html', 'htm']);

/** Formats of pages that Hugo reads with other programs, and nobody here does. */
const FOREIGN = new Set(['org', 'adoc', 'asciidoc', 'ad', 'rst', 'pandoc', 'pdc']);

/** A file's name without its last extension, and that in lower case, without the period. */
export function cutExtension(name: string): [stem: string, extension: string] {
  const period = name.lastIndexOf('.');
  return period <= 0 ? [name, ''] : [name.slice(0, period), name.slice(period + 1).toLowerCase()];
}

/** Whether a file holds text that only another program could read. */
export function isForeign(file: string): boolean {
  return FOREIGN.has(cutExtension(file)[1]);
}

/** Whether a page of this extension is HTML as it stands. */
export function isHtml(extension: string): boolean {
  return HTML.has(extension);
}

/** The language that a name ends with: `post.zh`; null for one that is switched off. */
function cutLanguage(
  stem: string,
  otherwise: Language,
  site: HugoSite,
): [base: string, language: Language | null] {
  const period = stem.lastIndexOf('.');
  const key = period <= 0 ? '' : stem.slice(period + 1).toLowerCase();
  if (site.disabled.has(key)) return [stem.slice(0, period), null];
  const language = site.languages.get(key);
  return language ? [stem.slice(0, period), language] : [stem, otherwise];
}

/** What a file is as a page; null for what is none: a list's `_index.md`, a backup, a picture. */
export function pageOf(file: string, site: HugoSite): Page | null {
  const content = site.contents.find(({ path }) => path === '' || file.startsWith(`${path}/`));
  if (!content) return null;
  const parts = file.slice(content.path === '' ? 0 : content.path.length + 1).split('/');
  const whole = parts.pop() ?? '';
  const [stem, extension] = cutExtension(whole);
  if (!MARKDOWN.has(extension) && !HTML.has(extension)) return null;
  const [base, language] = cutLanguage(stem, content.language, site);
  if (!language || base === '_index' || /^[.#]|~$/.test(whole)) return null;
  const isBundle = base === 'index';
  const own = isBundle ? parts.pop() : base;
  // `content/index.md` is the front page.
  if (own === undefined) return null;
  return {
    file,
    language,
    content: content.path,
    folders: parts,
    base: own,
    isBundle,
    name: parseName(`${own}.${extension}`),
  };
}
