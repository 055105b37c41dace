import type { Element } from 'domhandler';
import type { Size } from '../attachment.ts';
import { addressOf } from './postFiles.ts';
import type { Fate, Post } from './rule.ts';
import { insidePaper } from './siteAddress.ts';
import { pictureAddress } from './webAddress.ts';

/** Where pages that load pictures by script keep the address. */
const LAZY_SOURCES = ['data-src', 'data-original', 'data-lazy-src'];

/**
 * Gives pictures a safe address, their size, so that nothing moves when they
 * arrive, and a text; loads them late and without telling from where; drops
 * those that nobody could see.
 * Before: <img src="http://host/a.png" width="552px">, <img src="http://localhost/b.png">
 * After: <img src="https://host/a.png" alt="" width="552" loading="lazy" decoding="async" referrerpolicy="no-referrer">
 */
export function cleanPicture(element: Element, post: Post): Fate {
  if (element.name !== 'img') return 'keep';
  const { attribs } = element;
  const written = writtenSource(attribs);
  const attachment = post.files.attach(written);
  const src = attachment
    ? addressOf(attachment)
    : pictureAddress(insidePaper(written, post.files.roots), post.address);
  if (src === null) return 'drop';
  const kept: Record<string, string> = { src, alt: attribs.alt ?? '' };
  const { width, height } = sizes(attribs, attachment?.size);
  if (width !== null) kept.width = width;
  if (height !== null) kept.height = height;
  kept.loading = 'lazy';
  kept.decoding = 'async';
  kept.referrerpolicy = 'no-referrer';
  for (const [key, value] of Object.entries(attribs)) if (NAMED.has(key)) kept[key] = value;
  element.attribs = kept;
  return 'keep';
}

/** What stays as it is written. */
const NAMED = new Set(['class', 'id', 'title']);

/** While pages wait for their script, they show nothing, or a dot that is no file. */
function writtenSource(attribs: Record<string, string>): string {
  const { src = '' } = attribs;
  const isDot = src === '' || /^\s*data:/i.test(src);
  return (isDot && LAZY_SOURCES.map((key) => attribs[key]).find(Boolean)) || src;
}

interface Sides {
  width: string | null;
  height: string | null;
}

/** The author's size; one side alone brings the other, if the file says how they go together. */
function sizes(attribs: Record<string, string>, own: Size | undefined): Sides {
  const width = pixels(attribs.width);
  const height = pixels(attribs.height);
  if (own && width === null) return shown(own, height === null ? 1 : Number(height) / own.height);
  if (own && width !== null && height === null) return shown(own, Number(width) / own.width);
  return { width, height };
}

function pixels(written = ''): string | null {
  return /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(written)?.[1] ?? null;
}

function shown({ width, height }: Size, scale: number): Sides {
  return { width: `${Math.round(width * scale)}`, height: `${Math.round(height * scale)}` };
}
