/** A sentence with what closes it: in Chinese its sign, in other scripts a sign before a blank. */
const SENTENCE = /[^\n]+?(?:[。！？!?…]+[”’」』）)"]*|\.["”’)]*(?= )|(?=\n)|$)/gu;

/** What a quotation of nobody's choice holds at most, unless its first sentence is longer. */
const ENOUGH = 140;

/** Where a sentence that does not end is cut. */
const MOST = 300;

/** The first sentences of a text whose blocks stand on lines of their own. */
export function firstSentences(text: string): string {
  let end = 0;
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const next = index + sentence.length;
    if (end > 0 && next > ENOUGH) break;
    end = next;
  }
  return end > MOST
    ? `${text.slice(0, MOST).replace(/\p{Surrogate}$/u, '')}……`
    : text.slice(0, end);
}
