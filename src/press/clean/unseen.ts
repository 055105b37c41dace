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
export function dropUnseen(element: Element): Fate {
  const { name, attribs } = element;
  if (DROPPED.has(name) || isHidden(attribs)) return 'drop';
  return name === 'img' && isPixel(attribs) ? 'drop' : 'keep';
}

/** Whether nobody would see an element that shows something from elsewhere. */
export function isUnseen({ attribs }: Element): boolean {
  return isHidden(attribs) || isPixel(attribs);
}

function isHidden({ hidden, style }: Element['attribs']): boolean {
  return hidden !== undefined || (style !== undefined && HIDING_STYLE.test(style));
}

/** Whether a picture is of one pixel: it is there to be asked for, and tells somebody that it was. */
function isPixel({ width, height, style = '' }: Element['attribs']): boolean {
  return isDot(width ?? sideIn(style, WIDTH)) && isDot(height ?? sideIn(style, HEIGHT));
}

const WIDTH = /(?:^|[;\s])(?:max-)?width\s*:\s*([\d.]+)(?:px)?\s*(?:[;!]|$)/i;
const HEIGHT = /(?:^|[;\s])(?:max-)?height\s*:\s*([\d.]+)(?:px)?\s*(?:[;!]|$)/i;

function sideIn(style: string, side: RegExp): string | undefined {
  return side.exec(style)?.[1];
}

function isDot(size: string | undefined): boolean {
  return size !== undefined && /^\s*[01](?:\.\d+)?(?:px)?\s*$/.test(size);
}
