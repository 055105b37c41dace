/**
 * Kinds of the characters of a text in its normal form, each a unit of UTF-16.
 * They decide what is a term; see `terms.ts`.
 */

/** Blanks, punctuation and signs: no term goes across one. */
export const BREAK = 0;
/** Of a script that writes no blanks between words, such as Han or kana; also halves of surrogate pairs. */
export const CHARACTER = 1;
/** Of a script that writes words, such as Latin. */
export const LETTER = 2;
export const DIGIT = 3;
/** A sign that belongs to a word which it stands in: `3.5`, `a-share`. */
export const INNER = 4;
/** A sign that belongs to a word which it follows: `5%`, `c++`. */
const FOLLOWING = 5;

const UNKNOWN = 255;
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);
for (const sign of ".,:/&@_'-") kinds[sign.charCodeAt(0)] = INNER;
for (const sign of '%+#') kinds[sign.charCodeAt(0)] = FOLLOWING;

/** Scripts that write no blanks between words, or of which two letters say as much as a word. */
const CHARACTER_SCRIPTS =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Yiii}]/u;

/** What a unit is by itself. */
function kindOf(unit: number): number {
  const known = kinds[unit] ?? BREAK;
  if (known !== UNKNOWN) return known;
  const kind = learn(unit);
  kinds[unit] = kind;
  return kind;
}

function learn(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return CHARACTER;
  const sign = String.fromCharCode(unit);
  if (/[\p{L}\p{M}]/u.test(sign)) return CHARACTER_SCRIPTS.test(sign) ? CHARACTER : LETTER;
  if (/\p{N}/u.test(sign)) return DIGIT;
  return BREAK;
}

/** Whether a unit stands in words with blanks between them: a letter or digit. */
export function isInWord(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === LETTER || kind === DIGIT;
}

/** Whether a unit is of a script without blanks between words. */
export function isCharacter(unit: number): boolean {
  return kindOf(unit) === CHARACTER;
}

/**
 * What each unit of a text is where it stands: one of `BREAK`, `CHARACTER`,
 * `LETTER`, `DIGIT`, or more for a sign that belongs to a word. A sign is taken
 * for one by its neighbours alone, and only more so with more of them: what
 * belongs to a word in a part of a text does so in the text.
 */
export function kindsIn(text: string): Uint8Array {
  const found = new Uint8Array(text.length);
  let before = BREAK;
  for (let i = 0; i < text.length; i++) {
    let kind = kindOf(text.charCodeAt(i));
    if (kind === INNER) {
      const isInside = before > CHARACTER && before < INNER && isInWord(text.charCodeAt(i + 1));
      if (!isInside) kind = BREAK;
    } else if (kind === FOLLOWING && (before < LETTER || before === INNER)) kind = BREAK;
    found[i] = kind;
    before = kind;
  }
  return found;
}
