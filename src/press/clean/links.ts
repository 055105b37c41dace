import type { Element } from 'domhandler';
import { isElement } from './nodes.ts';
import { addressOf } from './postFiles.ts';
import type { Fate, Post } from './rule.ts';
import { linkInsidePaper } from './siteAddress.ts';
import { isOutside, linkAddress } from './webAddress.ts';

/**
 * Gives links an address that is safe and whole, inside the paper where it has
 * what they lead to, and unwraps those that have none.
 * Before: <a href="//host/x?utm_source=a" target="_blank">, <a href="javascript:…">甲</a>
 * After: <a href="https://host/x" rel="noopener noreferrer nofollow" referrerpolicy="no-referrer">, 甲
 */
export function cleanLink(element: Element, post: Post): Fate {
  const { name, attribs } = element;
  if (name !== 'a') return 'keep';
  const { href } = attribs;
  const address = href === undefined || isInLink(element) ? null : target(href, post);
  const kept: Record<string, string> = {};
  if (address !== null) kept.href = address;
  if (address !== null && isOutside(address)) Object.assign(kept, OUTSIDE);
  for (const [key, value] of Object.entries(attribs)) if (!OWN.has(key)) kept[key] = value;
  element.attribs = kept;
  return 'keep';
}

/** The reader decides where a link opens, and what it says of itself. */
const OWN = new Set(['href', 'rel', 'target', 'referrerpolicy']);

function target(href: string, { address, files }: Post): string | null {
  const attachment = files.attach(href);
  return attachment
    ? addressOf(attachment)
    : linkAddress(linkInsidePaper(href, files.roots), address);
}

const OUTSIDE = { rel: 'noopener noreferrer nofollow', referrerpolicy: 'no-referrer' };

/** A browser would end the outer link before the inner one. */
function isInLink(element: Element): boolean {
  for (let above = element.parent; above; above = above.parent) {
    if (above.type === 'tag' && isElement(above, 'a')) return true;
  }
  return false;
}
