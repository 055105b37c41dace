import { makeBlock } from '../block.ts';
import type { Place } from '../place.ts';

const ATX = /(#{1,6})[\t ]+([^\n]*)\n/y;
const SETEXT = / {0,3}([^ \t\n][^\n]*)\n([-=])[-=]*[ \t\r\f\v]*\n/y;
const ID = /[\t ]\{#([\p{L}_:][\p{L}\p{N}_:.\xb7-]*)\}$/u;

/** `## Heading ##`, also right after a paragraph. */
export function atxHeading(place: Place): boolean {
  const match = place.source.check(ATX);
  if (!match) return false;
  const [all, marks = '', line = ''] = match;
  const { text, id } = readContents(line);
  const words = text.replace(/[\t ]#+$/, '').trimEnd();
  if (words === '') return false;
  place.source.pos += all.length;
  addHeading(place, marks.length, words, id);
  return true;
}

/** A line underlined with `=` or `-`, after a blank line. */
export function setextHeading(place: Place): boolean {
  const match = place.isAfterBoundary ? place.source.check(SETEXT) : null;
  if (!match) return false;
  const [all, line = '', mark] = match;
  const { text, id } = readContents(line);
  if (text === '') return false;
  place.source.pos += all.length;
  addHeading(place, mark === '-' ? 2 : 1, text, id);
  return true;
}

/** Parts `Heading {#id}`. */
function readContents(line: string): { text: string; id: string | undefined } {
  const text = line.trimEnd();
  const match = ID.exec(text);
  return { text: match ? text.slice(0, match.index).trimEnd() : text, id: match?.[1] };
}

function addHeading(place: Place, level: number, text: string, id: string | undefined): void {
  const heading = place.add(makeBlock('heading', `h${level}`, text));
  if (id !== undefined) heading.attributes.set('id', id);
}
