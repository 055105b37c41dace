import type { ChildNode, Document } from 'domhandler';
import type { Source } from '../../manifest/types.ts';
import type { Draft } from '../draft.ts';
import { tidy } from '../words.ts';
import { addClass, isElement, setChildren, textOf } from './nodes.ts';
import { isOutside, linkAddress } from './webAddress.ts';

/** What stood at the end of a newswire post. */
export interface Closing {
  /** Who wrote it first, and where. */
  source: Source;
  /** The link to the original as written, when it is no address: `<>`. */
  oddLink?: string;
}

/** Where the old site's navigation led; its links are known by how they begin. */
const BACK = /^\s*(?:返回|back to\b|« ?back\b)/i;
/** Most nodes of a line of navigation, and most characters in it outside of links. */
const MAX_NAVIGATION = 12;
const MAX_BETWEEN = 500;
const BETWEEN_LINKS = /^[\s|｜·/]*$/;
/** A link whose address has a blank is none for Markdown. */
const UNMADE_LINK = /\[返回[^\]\n]*\]\([^)\n]*\)/g;

const ORIGINAL_WORDS =
  /^(?:(?:查看|阅读|点击)?原文(?:链接|地址|网址)?|original(?: article)?)?[\s：:]*/i;
const WEB_ADDRESS = /^https?:\/\/\S+$/i;
/** What is left of `<…>` around something that is no address. */
const UNMADE_ADDRESS = /^<[^<>\n]*>$/;

/** Most characters of an attribution. */
const MAX_ATTRIBUTION = 80;
const SOURCE_NAME = '((?:[^（）()。！？\\n]|[（(][^（）()。！？\\n]*[）)])*)';
const ATTRIBUTION_WORDS = `\\s*(?:本文|文章|稿件|新闻|信息|资料|内容)?来源\\s*[：:]${SOURCE_NAME}`;
const ATTRIBUTION = new RegExp(`^(?:[（(]${ATTRIBUTION_WORDS}[）)]|${ATTRIBUTION_WORDS})$`);

/** The wire's own class for its attribution. */
const WIRE_MARK = /class="em_media"/;

/**
 * Whether a post came from the wire: it has a story's id, the wire's mark, or
 * the old site's navigation. Nothing is taken from the end of any other post.
 */
export function isNewswire(
  root: Document,
  { story, body }: Pick<Draft, 'story' | 'body'>,
): boolean {
  if (story !== undefined || WIRE_MARK.test(body)) return true;
  const last = root.children.at(-1);
  return last !== undefined && isNavigation(last);
}

/**
 * Marks the digest of a newswire post, which is the quotation before all else.
 * Before: <blockquote><p>甲。（乙）</p></blockquote>  After: <blockquote class="digest">…
 */
export function markDigest(root: Document): void {
  const [first, ...rest] = root.children;
  if (isElement(first, 'blockquote') && rest.length > 0) addClass(first, 'digest');
}

/**
 * Moves the closing parts of a newswire post to fields, from the end upwards:
 * navigation, the link to the original, the attribution. What looks like one
 * of them but has something else after it stays.
 * Before: <p>甲</p><p>（文章来源：乙）</p><p><a href="http://c">http://c</a></p><p><a …>返回首页</a></p>
 * After: <p>甲</p> and { name: '乙', url: 'http://c' }
 */
export function takeClosing(root: Document): Closing {
  const closing: Closing = { source: {} };
  const blocks = [...root.children];
  for (const take of FROM_THE_END) {
    const last = blocks.at(-1);
    if (last && take(last, closing)) blocks.pop();
  }
  if (blocks.length < root.children.length) setChildren(root, blocks);
  return closing;
}

/** What may stand at the end, from there upwards: each notes what it is and says whether it is. */
const FROM_THE_END: readonly ((block: ChildNode, closing: Closing) => boolean)[] = [
  isNavigation,
  isNavigation,
  takeOriginal,
  takeAttribution,
];

/** Whether a paragraph holds only links back, and what stands between them. */
function isNavigation(block: ChildNode): boolean {
  if (!isElement(block, 'p') || block.children.length > MAX_NAVIGATION) return false;
  const links = block.children.filter((child) => isElement(child, 'a'));
  const between = block.children
    .filter((child) => !isElement(child, 'a'))
    .map(textOf)
    .join('');
  if (between.length > MAX_BETWEEN) return false;
  const isBack = links.length > 0 ? links.every((link) => BACK.test(textOf(link))) : null;
  const unmade = between.match(UNMADE_LINK) !== null;
  return (isBack ?? unmade) && BETWEEN_LINKS.test(between.replace(UNMADE_LINK, ''));
}

/** `<http://…>`, `原文链接` as a link, or `<>`, alone in a paragraph. */
function takeOriginal(block: ChildNode, closing: Closing): boolean {
  if (!isElement(block, 'p') || block.children.length > 2) return false;
  const text = textOf(block).trim();
  // A picture that is a link has no text, and is none.
  if (text === '') return false;
  if (UNMADE_ADDRESS.test(text)) {
    closing.oddLink = text;
    return true;
  }
  const link = block.children.find((child) => isElement(child, 'a'));
  const href = link && isElement(link) ? link.attribs.href : undefined;
  const written = text.replace(ORIGINAL_WORDS, '');
  if (written !== '' && !WEB_ADDRESS.test(written)) return false;
  const url = linkAddress(href ?? written, '/');
  if (url === null || !isOutside(url)) return false;
  closing.source.url = url;
  return true;
}

/** `（文章来源：…）`, also with links to sectors inside. */
function takeAttribution(block: ChildNode, closing: Closing): boolean {
  if (!isElement(block, 'p')) return false;
  const text = textOf(block).trim();
  const found = text.length <= MAX_ATTRIBUTION ? ATTRIBUTION.exec(text) : null;
  if (!found) return false;
  const name = tidy(found[1] ?? found[2] ?? '');
  if (name !== '') closing.source.name = name;
  return true;
}
