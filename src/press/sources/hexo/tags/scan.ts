/** A piece of a text with tags. The pieces' `source`s, one after the other, are the text. */
export type Piece = { source: string; at: number } & (
  | { kind: 'text' }
  | { kind: 'tag'; name: string; args: string[] }
);

/** Longest tag; what goes on for longer is text. Bounds the time that a false beginning costs. */
const MAX_LENGTH = 4096;

const OPENING = /\{%-?\s*([\p{L}_][\p{L}\p{N}_-]*)/gu;
const ARGUMENT = /(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'])+|["']/gs;

/** Words of a tag; quotes keep blanks together and go. */
function argumentsIn(text: string): string[] {
  const words = text.match(ARGUMENT) ?? [];
  return words.map((word) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gs, (_, double, single) =>
      String(double ?? single).replace(/\\(["'\\])/g, '$1'),
    ),
  );
}

/** Cuts a text at its tags, `{% … %}`. Never fails, and takes linear time. */
export function scanTags(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  let close = -1;
  for (const match of text.matchAll(OPENING)) {
    const [opening, name = ''] = match;
    const at = match.index;
    const inner = at + opening.length;
    if (at < done) continue;
    // An end that was found counts until it is passed: nothing is looked through twice.
    if (close < inner) close = text.indexOf('%}', inner);
    if (close === -1) break;
    if (close - at > MAX_LENGTH) continue;
    if (at > done) pieces.push({ kind: 'text', source: text.slice(done, at), at: done });
    const args = argumentsIn(text.slice(inner, close).replace(/-$/, ''));
    done = close + 2;
    pieces.push({ kind: 'tag', source: text.slice(at, done), at, name, args });
  }
  if (done < text.length) pieces.push({ kind: 'text', source: text.slice(done), at: done });
  return pieces;
}
