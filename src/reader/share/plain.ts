/**
 * Text of one line for other programs: without line feeds and control
 * characters, and without the bidirectional embeddings, overrides and isolates
 * with which a title could turn round what follows it.
 */
export function plain(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
