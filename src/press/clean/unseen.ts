import type { Element } from 'domhandler';
import { DROPPED_WITH_CONTENT } from '../../manifest/allowedHtml.ts';
import type { Fate } from './rule.ts';

const DROPPED: ReadonlySet<string> = new Set(DROPPED_WITH_CONTENT);
const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Drops what a reader would not see, or not as text.
 * Before: <p style="display:none"><br></p><script>…</script><img width="1" height="1">
 * After: nothing
 */
export function dropUnseen({ name, attribs }: Element): Fate {
  if (DROPPED.has(name) || attribs.hidden !== undefined) return 'drop';
  if (attribs.style !== undefined && HIDING_STYLE.test(attribs.style)) return 'drop';
  return name === 'img' && isPixel(attribs.width) && isPixel(attribs.height) ? 'drop' : 'keep';
}

function isPixel(size: string | undefined): boolean {
  return size !== undefined && /^\s*[01](?:px)?\s*$/.test(size);
}
