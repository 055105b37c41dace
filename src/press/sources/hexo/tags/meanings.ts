import { htmlLink, htmlPicture, linkText, literal } from '../../tags/literal.ts';

/** A post that a tag names. */
export interface Target {
  url: string;
  title: string;
}

/** Finds a post by its path below `_posts`, without extension. */
export type FindPost = (slug: string) => Target | null;

const ID = /^[\w-]{1,64}$/;
const WEB = /^(?:https?:)?\/\/|^www\.|^mailto:/i;
const PICTURE = /^https?:\/\/|\.[a-z\d]{2,5}(?:[?#]|$)/i;

function outside(start: string, [id = '']: string[]): string | null {
  return ID.test(id) ? htmlLink(start + id, start + id) : null;
}

/**
 * Before: {% img left /a.png 300 200 "Title" "Text" %}
 * After: <img src="/a.png" width="300" height="200" title="Title" alt="Text">
 */
function picture(args: string[]): string | null {
  const at = args.findIndex((arg) => WEB.test(arg) || arg.startsWith('/') || PICTURE.test(arg));
  const src = args[at];
  if (src === undefined) return null;
  const rest = args.slice(at + 1);
  const sizes = [0, 1].map(() => (/^\d+$/.test(rest[0] ?? '') ? rest.shift() : undefined));
  const [title, ...words] = rest.flatMap((arg) => arg.split(/["'] ["']/));
  const [width, height] = sizes;
  return htmlPicture(src, { width, height, title, alt: words.join(' ') || title });
}

/** Drops the word at the end that says whether the title is text: here it always is. */
function withoutFlag(args: string[]): string[] {
  return /^(?:true|false)$/.test(args.at(-1) ?? '') ? args.slice(0, -1) : args;
}

/** Before: {% post_link b-post There %}  After: <a href="/2024/05/01/b-post/">There</a> */
function postLink([name = '', ...args]: string[], find: FindPost): string | null {
  const [slug = '', heading] = name.split('#');
  const post = find(slug);
  if (!post) return null;
  const words = withoutFlag(args).join(' ') || post.title || slug;
  const part = heading === undefined ? '' : `#${linkText(heading)}`;
  return htmlLink(linkText(post.url) + part, words);
}

function postPath([slug = '']: string[], find: FindPost): string | null {
  const post = find(slug);
  return post && linkText(post.url);
}

/** Before: {% link Words https://a.example/ true Title %}  After: <a href="https://a.example/">Words</a> */
function link(args: string[]): string | null {
  const at = args.findIndex((arg) => WEB.test(arg));
  const href = args[at];
  return href === undefined ? null : htmlLink(href, args.slice(0, at).join(' ') || href);
}

function assetLink([path = '', ...args]: string[]): string | null {
  return path === '' ? null : htmlLink(linkText(path), withoutFlag(args).join(' ') || path);
}

/** Tags of Hexo that stand alone and have a plain meaning; null from one says that this use has none. */
export const MEANINGS = new Map<string, (args: string[], find: FindPost) => string | null>([
  ['img', picture],
  ['image', picture],
  ['asset_img', picture],
  ['asset_image', picture],
  ['asset_link', assetLink],
  ['asset_path', ([path = '']) => (path === '' ? null : linkText(path))],
  ['post_link', postLink],
  ['post_path', postPath],
  ['link', link],
  ['a', link],
  ['anchor', link],
  ['iframe', ([src = '']) => (/^https?:\/\//i.test(src) ? htmlLink(src, src) : null)],
  ['youtube', (args) => outside('https://www.youtube.com/watch?v=', args)],
  ['vimeo', (args) => outside('https://vimeo.com/', args)],
]);

/**
 * Who is quoted, and where.
 * Before: David, https://a.example/ Notes  After: <p><strong>David</strong> <cite><a …>Notes</a></cite></p>
 */
export function quoteSource(args: string[]): string {
  const at = args.findIndex((arg) => /^https?:\/\//i.test(arg));
  const words = (at === -1 ? args : args.slice(0, at)).join(' ');
  const comma = at === -1 ? words.indexOf(',') : -1;
  const author = comma === -1 ? words : words.slice(0, comma);
  const title = comma === -1 ? args.slice(at + 1).join(' ') : words.slice(comma + 1).trim();
  const href = args[at];
  const where =
    href === undefined ? literal(comma === -1 ? '' : title) : htmlLink(href, title || href);
  const parts = [
    author && `<strong>${literal(author.replace(/,$/, ''))}</strong>`,
    where && `<cite>${where}</cite>`,
  ].filter(Boolean);
  return parts.length > 0 ? `<p>${parts.join(' ')}</p>` : '';
}
