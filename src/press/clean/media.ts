import { type Element, Text } from 'domhandler';
import { decodePath } from '../../manifest/addresses.ts';
import { isElement, setChildren } from './nodes.ts';
import type { Fate, Post } from './rule.ts';
import { isUnseen } from './unseen.ts';
import { isOutside, linkAddress } from './webAddress.ts';

/** Elements that show something from elsewhere, and the attribute that says where it is. */
const ADDRESS_OF = new Map([
  ['audio', 'src'],
  ['embed', 'src'],
  ['iframe', 'src'],
  ['object', 'data'],
  ['video', 'src'],
]);

/** Players whose page is not made to be looked at alone, and the page that is. A newcomer is one more row. */
const PAGES: readonly (readonly [player: RegExp, page: string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})(?:[?#].*)?$/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)(?:[?#].*)?$/, 'https://vimeo.com/$1'],
  [
    /^https?:\/\/player\.bilibili\.com\/player\.html\?(?:.*&)?bvid=(\w+).*$/,
    'https://www.bilibili.com/video/$1/',
  ],
];

/**
 * Puts a link in the place of a film, a sound or a frame, of which nothing may be
 * loaded by itself: its words are its title, else its host, of a file of the site its name.
 * Before: <iframe src="//player.vimeo.com/video/7"></iframe>
 * After: <a href="https://vimeo.com/7">▶ vimeo.com</a>
 */
export function linkMedia(element: Element, { address }: Post): Fate {
  const key = ADDRESS_OF.get(element.name);
  if (key === undefined || isUnseen(element)) return 'keep';
  const written = element.attribs[key] ?? sourceIn(element);
  const found = written === undefined ? null : linkAddress(written, address);
  if (written === undefined || found === null || found.startsWith('#')) return 'keep';
  const name = nameOf(found);
  if (name === null) return 'keep';
  // A file of the site is found by its address as it is written.
  const href = isOutside(found) ? pageOf(found) : written;
  const words = element.attribs.title?.trim() || name;
  element.name = 'a';
  element.attribs = { href };
  setChildren(element, [new Text(`▶ ${words}`)]);
  return 'keep';
}

/** The first file that a film or sound may be read from. */
function sourceIn({ children }: Element): string | undefined {
  const source = children.find((child) => isElement(child, 'source'));
  return isElement(source) ? source.attribs.src : undefined;
}

/** Host of a page elsewhere, or name of a file of the paper; null for an address that no browser takes. */
function nameOf(address: string): string | null {
  const page = pageOf(address);
  if (isOutside(page)) return URL.canParse(page) ? new URL(page).hostname : null;
  return decodePath(page.replace(/^.*\//, '')) || null;
}

function pageOf(address: string): string {
  const row = PAGES.find(([player]) => player.test(address));
  return row ? address.replace(row[0], row[1]) : address;
}
