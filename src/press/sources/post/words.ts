/**
 * Controls, and the invisible characters that hide or turn text: zero width,
 * bidirectional marks, embeddings, overrides and isolates, the byte order mark.
 */
const INVISIBLE = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Joiners have a sense after an emoji, an Arabic letter or a mark such as a virama; elsewhere they hide. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Script=Arabic}|\p{M})[\u200C\u200D]/gu;

/** A half of a surrogate pair has no meaning alone, and no encoding in UTF-8. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Most words are plain; one test spares them the rest. */
const ODD =
  /[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|\s\s|[^\S \u3000]|^\s|\s$/u;

/** A title or label fit to be shown: one line, blanks folded but the ideographic one, nothing invisible. */
export function tidy(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(/[^\S\u3000]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The first `most` characters of a text; a pair of surrogates counts as one. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return [...text.slice(0, most * 2)].slice(0, most).join('');
}
