import type { Draft } from '../../../draft.ts';
import type { Fault } from '../../../problems.ts';
import { codeBlock } from '../../tags/codeBlock.ts';
import { literal } from '../../tags/literal.ts';
import { type TagWriter, tagWriter } from '../../tags/tagWriter.ts';
import { type FindPost, MEANINGS, quoteSource } from './meanings.ts';
import { type Piece, scanTags } from './scan.ts';

type Tag = Extract<Piece, { kind: 'tag' }>;

/** Tags between which nothing is read: code, and what is to be left alone. */
const CLOSED = new Set(['codeblock', 'code', 'raw']);
/** Tags around text that is read as any other. */
const QUOTES = new Set(['blockquote', 'quote', 'pullquote']);

/** The pairs of a text: for each opening piece its end, for each end its opening. */
function pairsOf(pieces: readonly Piece[], isCode: (at: number) => boolean): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { name: string; place: number }[] = [];
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'tag') continue;
    const last = open.at(-1);
    const isClosed = last !== undefined && CLOSED.has(last.name);
    if (last && piece.name === `end${last.name}`) {
      pairs.set(last.place, i).set(i, last.place);
      open.pop();
    } else if (!isClosed && (CLOSED.has(piece.name) || QUOTES.has(piece.name))) {
      if (!isCode(piece.at)) open.push({ name: piece.name, place: i });
    }
  }
  return pairs;
}

/** What a code block is called above it: all but its options. */
function codeTitle(args: readonly string[]): string {
  const options =
    /^(?:lang|line_number|line_threshold|highlight|first_line|mark|wrap|language_attr):/;
  return args.filter((arg) => !options.test(arg)).join(' ');
}

function writeClosed(
  tag: Tag,
  inner: string,
  after: string,
  markup: Draft['markup'],
  writer: TagWriter,
): void {
  if (tag.name === 'raw') return void writer.write(inner);
  const title = codeTitle(tag.args);
  if (title !== '') writer.write(`<p>${literal(title)}</p>\n\n`);
  const language = tag.args.find((arg) => arg.startsWith('lang:'))?.slice(5) ?? '';
  writer.write(codeBlock(inner, language, markup, { before: writer.before(), after }));
}

/** Empty lines around a quote's tags let Markdown read what is in it. */
function writeQuote(tag: Tag, opening: Tag, writer: TagWriter): void {
  if (tag === opening) writer.write('<blockquote>\n\n');
  else {
    const source = opening.name === 'pullquote' ? '' : quoteSource(opening.args);
    writer.write(`\n\n${source}</blockquote>\n\n`);
  }
}

function writeAlone(tag: Tag, find: FindPost, writer: TagWriter): void {
  if (writer.isCode(tag.at)) writer.write(tag.source);
  else {
    const made = MEANINGS.get(tag.name)?.(tag.args, find) ?? null;
    if (made === null) writer.keep(tag.name, tag.source, tag.at);
    else writer.write(made);
  }
}

function tagAt(pieces: readonly Piece[], place: number | undefined): Tag | undefined {
  const piece = place === undefined ? undefined : pieces[place];
  return piece?.kind === 'tag' ? piece : undefined;
}

/**
 * Puts plain Markdown or HTML for the tags that have a plain meaning and keeps all
 * others as text, with one problem that names them. In code a tag is text.
 * Before: {% vimeo 55073825 %}, {% chart 1 %}
 * After: <a href="https://vimeo.com/55073825">…</a>, &#123;% chart 1 %&#125;
 */
export function replaceTags(
  body: string,
  markup: Draft['markup'],
  bodyLine: number,
  find: FindPost,
  faults: Fault[],
): string {
  if (!body.includes('{%')) return body;
  const pieces = scanTags(body);
  const writer = tagWriter('tag-plugin', body, markup, bodyLine);
  const pairs = pairsOf(pieces, tagWriter('tag-plugin', body, markup, bodyLine).isCode);
  let next = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i < next) continue;
    const partner = pairs.get(i);
    const opening = tagAt(pieces, partner === undefined ? undefined : Math.min(i, partner));
    if (piece.kind === 'text') writer.write(piece.source);
    else if (partner === undefined || !opening) writeAlone(piece, find, writer);
    else if (QUOTES.has(opening.name)) writeQuote(piece, opening, writer);
    else {
      const inner = body.slice(piece.at + piece.source.length, pieces[partner]?.at);
      writeClosed(piece, inner, pieces[partner + 1]?.source ?? '', markup, writer);
      next = partner + 1;
    }
  }
  return writer.finish(faults);
}
