import type { Block } from './blocks.ts';

/** How much of which script a text has. */
export interface Scripts {
  /** Chinese characters. */
  han: number;
  kana: number;
  hangul: number;
  /** Words of other scripts, numbers among them. */
  words: number;
}

/** Counts characters and words, in one pass over UTF-16 units. */
export function countScripts(blocks: Iterable<Pick<Block, 'text'>>): Scripts {
  const counts: Scripts = { han: 0, kana: 0, hangul: 0, words: 0 };
  for (const { text } of blocks) countText(text, counts);
  return counts;
}

function countText(text: string, counts: Scripts): void {
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const script = unit < 0x3000 ? null : scriptOf(unit);
    if (script) counts[script]++;
    const isLetter = !script && isWordUnit(unit);
    if (isLetter && !isInWord) counts.words++;
    isInWord = isLetter || (isInWord && (unit === 0x27 || unit === 0x2019));
  }
}

/** By UTF-16 unit, those first that are met most: this runs for each character of the archive. */
function scriptOf(unit: number): 'han' | 'kana' | 'hangul' | null {
  if (unit >= 0x4e00 && unit <= 0x9fff) return 'han';
  if (unit >= 0x3040 && unit <= 0x30ff) return 'kana';
  if (unit >= 0xac00 && unit <= 0xd7af) return 'hangul';
  if (unit >= 0x3400 && unit <= 0x4dbf) return 'han';
  // High halves of the pairs that make the rarer characters.
  return unit >= 0xd840 && unit <= 0xd88d ? 'han' : null;
}

/** Letters and digits, and all of the alphabets between Latin and the general signs. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  }
  return unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7;
}

/** Characters of Chinese, Japanese and Korean. */
export function cjkOf({ han, kana, hangul }: Scripts): number {
  return han + kana + hangul;
}

/** The counts of two texts together. */
export function addScripts(a: Scripts, b: Scripts): Scripts {
  return {
    han: a.han + b.han,
    kana: a.kana + b.kana,
    hangul: a.hangul + b.hangul,
    words: a.words + b.words,
  };
}
