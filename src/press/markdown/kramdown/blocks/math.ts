import { makeBlock } from '../block.ts';
import { BOUNDARY } from '../lines.ts';
import type { Place } from '../place.ts';

const START = / {0,3}(\\)?\$\$/y;
const LINE_END = /[ \t\r\f\v]*\n/y;
const BACKSLASH = / {0,3}\\/y;

/** A formula between `$$` that stands alone; `\$$` is a formula in running text. */
export function blockMath(place: Place): boolean {
  const { source } = place;
  const match = place.isAfterBoundary ? source.check(START) : null;
  if (!match) return false;
  const start = source.pos + match[0].length;
  const end = source.indexOf('$$', start);
  if (end < 0) return false;
  const before = source.pos;
  source.pos = end + 2;
  const isLine = source.scan(LINE_END) !== null;
  const isBlock = source.check(BOUNDARY) !== null;
  if (match[1] === undefined && isBlock) {
    place.add(makeBlock('math', 'pre', source.text.slice(start, end).trim()));
    return true;
  }
  source.pos = before;
  if (match[1] !== undefined && isLine) source.scan(BACKSLASH);
  return false;
}
