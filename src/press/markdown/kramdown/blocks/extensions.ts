import { addList, LIST, NAME, noAttributes } from '../attributes.ts';
import { makeBlock } from '../block.ts';
import { EXTENSION, extensionEnd, takeOptions } from '../extensions.ts';
import { LIST_LINE } from '../lines.ts';
import type { Place } from '../place.ts';

const START = / {0,3}\{:/y;
const DEFINITION = new RegExp(` {0,3}\\{:(${NAME}):(${LIST})\\}[ \\t\\r\\f\\v]*\\n`, 'y');
const BLOCK_EXTENSION = new RegExp(` {0,3}${EXTENSION}[ \\t\\r\\f\\v]*\\n`, 'y');

/** Lines of kramdown's own: `{:name: list}`, `{: list}`, `{::extension}`. */
export function extensionLine(place: Place): boolean {
  if (!place.source.check(START)) return false;
  return definedList(place) || extension(place) || listLine(place);
}

/** `{:name: .class}` for lists that refer to it. */
function definedList(place: Place): boolean {
  const match = place.source.scan(DEFINITION);
  if (!match) return false;
  const [, name = '', list = ''] = match;
  const { lists } = place.post;
  const defined = lists.get(name) ?? noAttributes();
  lists.set(name, defined);
  addList(list, defined);
  place.add(makeBlock('end', 'list'));
  return true;
}

function extension(place: Place): boolean {
  const { source, post } = place;
  const match = source.check(BLOCK_EXTENSION);
  if (!match) return false;
  const [all, name = '', list = '', closed] = match;
  if (!['comment', 'nomarkdown', 'options'].includes(name)) return false;
  const start = source.pos + all.length;
  let end = start;
  let body: string | null = null;
  if (closed === undefined) {
    const stop = new RegExp(`^ {0,3}${extensionEnd(name)}[ \\t\\r\\f\\v]*\\n`, 'gm');
    const found = source.search(stop, start);
    if (!found) return false;
    body = source.text.slice(start, found.index);
    end = found.index + found[0].length;
  }
  source.pos = end;
  if (name === 'options') {
    takeOptions(list, post);
    place.add(makeBlock('end', 'extension'));
  } else if (body !== null) {
    place.parent.children.push(makeBlock('html', '', name === 'nomarkdown' ? body : ''));
  }
  return true;
}

/** A list for the block before it, or else for the one after it. */
function listLine(place: Place): boolean {
  const { source, last } = place;
  const match = source.scan(LIST_LINE);
  if (!match) return false;
  const isForLast =
    last !== undefined &&
    last.kind !== 'blank' &&
    (last.kind !== 'end' || last.tag === 'definition' || last.tag === 'footnote');
  if (isForLast) {
    last.list ??= noAttributes();
    addList(match[1] ?? '', last.list);
    if (!source.check(LIST_LINE)) place.add(makeBlock('end', 'attributes'));
  } else {
    place.pending ??= noAttributes();
    addList(match[1] ?? '', place.pending);
  }
  return true;
}
