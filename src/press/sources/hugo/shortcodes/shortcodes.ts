import type { Draft } from '../../../draft.ts';
import type { Fault } from '../../../problems.ts';
import { codeBlock } from '../../tags/codeBlock.ts';
import { type TagWriter, tagWriter } from '../../tags/tagWriter.ts';
import { type FindAddress, MEANINGS } from './meanings.ts';
import { type Piece, scanShortcodes } from './scan.ts';

type Tag = Extract<Piece, { kind: 'tag' }>;

/** For each `highlight` the place of the piece that ends it. */
function highlightEnds(pieces: readonly Piece[]): Map<number, number> {
  const ends = new Map<number, number>();
  let open = -1;
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'tag' || piece.name !== 'highlight') continue;
    if (piece.isClosing && open !== -1) {
      ends.set(open, i);
      open = -1;
    } else if (!piece.isClosing && open === -1) open = i;
  }
  return ends;
}

/** Text as it stands in code: what is commented out is shown as Hugo shows it. */
function codeOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'shown' ? piece.shown : piece.source)).join('');
}

/** A block of HTML ends at a blank line; without one Markdown would not be read behind it. */
function closedBlock(html: string, before: string, after: string): string {
  if (!html.startsWith('<figure') || !/(?:^|\n)[ \t]*$/.test(before)) return html;
  return /^[ \t]*\r?\n[ \t]*\S/.test(after) ? `${html}\n` : html;
}

/** What a shortcode means; undefined where it has no meaning, or is text. */
function meaningOf(tag: Tag, find: FindAddress, writer: TagWriter): string | undefined {
  if (tag.isClosing || writer.isCode(tag.at)) return undefined;
  return MEANINGS.get(tag.name)?.(tag.params, find) ?? undefined;
}

function writePiece(piece: Piece, after: string, find: FindAddress, writer: TagWriter): void {
  if (piece.kind === 'text') writer.write(piece.source);
  else if (piece.kind === 'shown') writer.show(piece.shown, piece.at);
  else {
    const made = meaningOf(piece, find, writer);
    if (made === undefined) writer.keep(piece.name, piece.source, piece.at);
    else writer.write(closedBlock(made, writer.before(), after));
  }
}

/**
 * Puts plain Markdown or HTML for the shortcodes that have a plain meaning and
 * keeps all others as text, with one problem that names them.
 * Before: {{< vimeo 55073825 >}}, {{< chart 1 >}}
 * After: <a href="https://vimeo.com/55073825">…</a>, &#123;&#123;&#60; chart 1 &#62;&#125;&#125;
 */
export function replaceShortcodes(
  body: string,
  markup: Draft['markup'],
  bodyLine: number,
  find: FindAddress,
  faults: Fault[],
): string {
  if (!body.includes('{{<') && !body.includes('{{%')) return body;
  const pieces = scanShortcodes(body);
  const ends = highlightEnds(pieces);
  const writer = tagWriter('shortcode', body, markup, bodyLine);
  let next = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i < next) continue;
    const end = writer.isCode(piece.at) ? undefined : ends.get(i);
    if (end === undefined) {
      writePiece(piece, pieces[i + 1]?.source ?? '', find, writer);
      continue;
    }
    const around = { before: writer.before(), after: pieces[end + 1]?.source ?? '' };
    const language = piece.kind === 'tag' ? (piece.params.positional[0] ?? '') : '';
    writer.write(codeBlock(codeOf(pieces.slice(i + 1, end)), language, markup, around));
    next = end + 1;
  }
  return writer.finish(faults);
}
