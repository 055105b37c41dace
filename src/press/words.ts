/**
 * Controls, and the invisible characters that hide or turn text: soft hyphens,
 * fillers of Hangul, zero width, bidirectional marks, embeddings, overrides and
 * isolates, invisible operators, the byte order mark, notes between lines.
 */
const HIDING =
  '\\p{Cc}\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}';
const INVISIBLE = new RegExp(`[${HIDING}]`, 'gu');

/** Tags make flags of regions out of one emoji; elsewhere they are a text that nobody sees. */
const STRAY_TAGS = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/gu;

/** Joiners have a sense after an emoji, a letter that joins or a mark such as a virama; elsewhere they hide. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{M})[\u200C\u200D]/gu;

/** More marks on one letter than any language has: they cover the lines above and below. */
const MARKS = /(\p{Mn}{6})\p{Mn}+/gu;

/** A half of a surrogate pair has no meaning alone, and no encoding in UTF-8. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Most words are plain; one test spares them the rest. */
const ODD = new RegExp(
  `[${HIDING}\\p{Cs}\\u200C\\u200D\\u{E0000}-\\u{E007F}]|\\p{Mn}{7}|\\s\\s|[^\\S \\u3000]|^\\s|\\s$`,
  'u',
);

/** Words fit to be shown beside others: one line, blanks folded but the ideographic one, nothing invisible. */
export function tidy(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(/[^\S\u3000]+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_TAGS, '')
    .replace(STRAY_JOINER, '')
    .replace(MARKS, '$1')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The first `most` characters of a text; a pair of surrogates counts as one. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return [...text.slice(0, most * 2)].slice(0, most).join('');
}
