import { type PostName, parseName, type YearMonthDay } from '../post/names.ts';
import type { HexoSite } from './site.ts';
import { slugize } from './slugize.ts';
import { nameReader } from './template.ts';

/** Where posts lie in the source folder. */
export const POSTS = '_posts';
export const DRAFTS = '_drafts';

/** What Hexo's own renderers take for Markdown, and for HTML. */
const MARKDOWN = new Set(['md', 'markdown', 'mkd', 'mkdn', 'mdwn', 'mdtxt', 'mdtext', 'mdown']);
const HTML = new Set(['html', 'htm']);

/** What the path of a post says. */
export interface HexoPage {
  /** Relative to the site, with `/`. */
  file: string;
  isDraft: boolean;
  isHtml: boolean;
  /** Path below the folder of posts without extension: names the asset folder. */
  path: string;
  /** What `:title` stands for: the path, or the part of it that the config's name form calls so. */
  slug: string;
  /** Day that the name gives by the config's form, else one that it begins with. */
  day: YearMonthDay | null;
  /** What else the name tells by that form: `:lang`. */
  told: ReadonlyMap<string, string>;
  name: PostName;
}

/** Makes pages of paths; null for what is no post: a hidden file, a backup, a picture. */
export type PageReader = (file: string) => HexoPage | null;

function dayIn(told: ReadonlyMap<string, string>): YearMonthDay | null {
  const [year, month, day] = [
    told.get('year'),
    told.get('month') ?? told.get('i_month'),
    told.get('day') ?? told.get('i_day'),
  ];
  if (year === undefined || month === undefined || day === undefined) return null;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** A reader of the paths of a site's posts. */
export function pageReader(site: HexoSite): PageReader {
  const parse = nameReader(site.newPostName.replace(/\.[^./]*$/, ''));
  const prefix = site.source === '' ? '' : `${site.source}/`;
  return (file) => {
    if (!file.startsWith(prefix)) return null;
    const [folder, ...parts] = file.slice(prefix.length).split('/');
    const whole = parts.join('/');
    const [, path = '', extension = ''] = /^(.+)\.([^./]+)$/s.exec(whole) ?? [];
    const kind = extension.toLowerCase();
    const isPost = folder === POSTS || folder === DRAFTS;
    const isHidden = parts.some((part) => /^[_.]/.test(part)) || /[%~]$/.test(whole);
    if (!isPost || isHidden || !(MARKDOWN.has(kind) || HTML.has(kind))) return null;
    const told = parse(path) ?? new Map<string, string>();
    const name = parseName(parts.at(-1) ?? '');
    return {
      file,
      isDraft: folder === DRAFTS,
      isHtml: HTML.has(kind),
      path,
      slug: told.get('title') ?? slugize(path),
      day: dayIn(told) ?? name.date,
      told,
      name,
    };
  };
}
