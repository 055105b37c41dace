import { makeBlock } from '../block.ts';
import { BLOCK_ENDS, QUOTE } from '../lines.ts';
import type { Place } from '../place.ts';

const START = / {0,3}>/y;

/** Lines that begin with `>`, and lines that go on with them. */
export function quotation(place: Place): boolean {
  const { source } = place;
  if (!source.check(START)) return false;
  const start = source.pos;
  do source.scanLine();
  while (!source.check(BLOCK_ENDS));
  const text = source.text.slice(start, source.pos).replace(QUOTE, '');
  place.readInto(place.add(makeBlock('container', 'blockquote')), text);
  return true;
}
