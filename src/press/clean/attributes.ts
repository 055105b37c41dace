import type { Element } from 'domhandler';
import { ALLOWED_CLASS, GLOBAL_ATTRIBUTES, TAG_ATTRIBUTES } from '../../manifest/allowedHtml.ts';
import type { Fate, Post } from './rule.ts';
import { linkAddress } from './webAddress.ts';

const GLOBAL: ReadonlySet<string> = new Set(GLOBAL_ATTRIBUTES);
const OF_TAG: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(TAG_ATTRIBUTES).map(([tag, names]) => [tag, new Set(names)]),
);

/** What a value must look like; attributes not named here hold any text. */
const SHAPES = new Map([
  ['colspan', /^\d{1,4}$/],
  ['dir', /^(?:ltr|rtl|auto)$/i],
  ['height', /^\d{1,5}$/],
  ['lang', /^[a-z\d-]{1,35}$/i],
  ['rowspan', /^\d{1,4}$/],
  ['scope', /^(?:col|row|colgroup|rowgroup)$/i],
  ['span', /^\d{1,4}$/],
  ['start', /^-?\d{1,9}$/],
  ['type', /^[1aAiI]$/],
  ['value', /^-?\d{1,9}$/],
  ['width', /^\d{1,5}$/],
]);

/**
 * Keeps the attributes and classes of the contract and drops all others.
 * Before: <p class="note x" style="…" onclick="…" data-id="1">  After: <p class="note">
 */
export function keepKnownAttributes(element: Element, post: Post): Fate {
  const { name, attribs } = element;
  const own = OF_TAG.get(name);
  // An old anchor: its name is what links point at.
  if (name === 'a' && attribs.name !== undefined) attribs.id ??= attribs.name;
  const kept: Record<string, string> = {};
  for (const key of Object.keys(attribs)) {
    if (!GLOBAL.has(key) && !own?.has(key)) continue;
    const value = fitting(key, attribs[key] ?? '', post);
    if (value !== null) kept[key] = value;
  }
  element.attribs = kept;
  return 'keep';
}

/** The value as it may stay, or null. */
function fitting(key: string, value: string, post: Post): string | null {
  if (key === 'class') return knownClasses(value);
  if (key === 'id') return claimId(value, post) ? value : null;
  if (key === 'cite') return linkAddress(value, post.address);
  const shape = SHAPES.get(key);
  return shape && !shape.test(value) ? null : value;
}

function knownClasses(value: string): string | null {
  // Most are one class, and need not be taken apart.
  if (!/\s/.test(value)) return ALLOWED_CLASS.test(value) ? value : null;
  const known = value.split(/\s+/).filter((name) => ALLOWED_CLASS.test(name));
  return known.length > 0 ? known.join(' ') : null;
}

/** Whether an id is pointed at and not yet taken; from then on it is. */
export function claimId(id: string, { targets, usedIds }: Post): boolean {
  if (!targets.has(id) || usedIds.has(id)) return false;
  usedIds.add(id);
  return true;
}
