import { makeBlock } from '../block.ts';
import { linkName } from '../definitions.ts';
import type { Place } from '../place.ts';
import { scanIndented } from './code.ts';

const FOOTNOTE = / {0,3}\[\^([^\s\]]+)\]:([^\n]*\n)/y;
const LINK =
  / {0,3}\[([^\n\]]+)\]:[ \t]*(?:<([^\n]*?)>|([^\n]*?[^ \t\r\f\v\n][^\n]*?))(?:(?:[ \t]*\n|[ \t]+)[ \t]*(["'])([^\n]+?)\4)?[ \t]*\n/y;
const ABBREVIATION = / {0,3}\*\[([^\n]+?)\]:([^\n]*)\n/y;

/** Most abbreviations of a post: each is looked for in all its text. */
const MAX_ABBREVIATIONS = 500;

/** `[^1]: Text of the footnote`, and indented lines below it. */
export function footnoteDefinition(place: Place): boolean {
  const { source, post } = place;
  const match = source.scan(FOOTNOTE);
  if (!match) return false;
  const [, name = '', line = ''] = match;
  const text = `${line.replace(/^[ \t]+/, '')}${scanIndented(source)}`;
  const footnote = makeBlock('container', 'li');
  place.readInto(footnote, text.replace(/^(?:\t| {4})/gm, ''));
  post.footnotes.set(name, footnote);
  place.add(makeBlock('end', 'footnote'));
  return true;
}

/** `[name]: address "title"`. */
export function linkDefinition(place: Place): boolean {
  const { source, post } = place;
  const match = source.check(LINK);
  if (!match) return false;
  const [all, name = '', inAngles, plain, , title] = match;
  if (plain !== undefined && /[ \t]+["']/.test(plain)) return false;
  source.pos += all.length;
  const at = place.add(makeBlock('end', 'definition'));
  post.links.set(linkName(name), { url: inAngles ?? plain ?? '', title, place: at });
  return true;
}

/** `*[HTML]: HyperText Markup Language`. */
export function abbreviationDefinition(place: Place): boolean {
  const { source, post } = place;
  const match = source.scan(ABBREVIATION);
  if (!match) return false;
  const [, name = '', text = ''] = match;
  if (post.abbreviations.size < MAX_ABBREVIATIONS) post.abbreviations.set(name, text.trim());
  place.add(makeBlock('end', 'definition'));
  return true;
}
