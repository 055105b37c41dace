import { makeBlock } from '../block.ts';
import { BLANK_LINES, END_MARKER, PARAGRAPH_ENDS } from '../lines.ts';
import type { Place } from '../place.ts';

/** Blank lines, which part what is around them. */
export function blankLines(place: Place): boolean {
  const lines = place.source.scan(BLANK_LINES)?.[0];
  if (lines === undefined) return false;
  if (place.last?.kind === 'blank') place.last.text += lines;
  else place.add(makeBlock('blank', '', lines));
  return true;
}

/** `^` alone in its line ends a block. */
export function endMarker(place: Place): boolean {
  if (!place.source.scan(END_MARKER)) return false;
  place.add(makeBlock('end', ''));
  return true;
}

/** Lines up to what may end a paragraph; they go on with the paragraph before them. */
export function paragraph(place: Place): boolean {
  const { source, last } = place;
  const start = source.pos;
  do source.scanLine();
  while (!source.check(PARAGRAPH_ENDS));
  const text = source.text.slice(start, source.pos).trimEnd();
  if (last?.kind === 'paragraph') {
    const isBroken = source.text.endsWith('  \n', start);
    last.text += `${isBroken ? '  ' : ''}\n${text}`;
  } else place.add(makeBlock('paragraph', 'p', text.replace(/^[ \t\r\n\f\v]+/, '')));
  return true;
}
