import type { Element } from 'domhandler';
import type { Fate, Post } from './rule.ts';
import { pictureAddress } from './webAddress.ts';

/** Where pages that load pictures by script keep the address. */
const LAZY_SOURCES = ['data-src', 'data-original', 'data-lazy-src'];

/**
 * Gives pictures a safe address, their size and a text, loads them late and
 * without telling from where; drops those that nobody could see.
 * Before: <img src="http://host/a.png" width="552px">, <img src="http://localhost/b.png">
 * After: <img src="https://host/a.png" alt="" width="552" loading="lazy" decoding="async" referrerpolicy="no-referrer">
 */
export function cleanPicture(element: Element, post: Post): Fate {
  if (element.name !== 'img') return 'keep';
  const { attribs } = element;
  const written = attribs.src || LAZY_SOURCES.map((key) => attribs[key]).find(Boolean);
  const src = pictureAddress(written ?? '', post.address);
  if (src === null) return 'drop';
  element.attribs = {
    src,
    alt: attribs.alt ?? '',
    ...sizes(attribs),
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'no-referrer',
    ...named(attribs, ['class', 'id', 'title']),
  };
  return 'keep';
}

function sizes(attribs: Record<string, string>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const side of ['width', 'height']) {
    const size = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(attribs[side] ?? '')?.[1];
    if (size !== undefined) kept[side] = size;
  }
  return kept;
}

function named(attribs: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(attribs).filter(([name]) => names.includes(name)));
}
