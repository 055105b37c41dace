import type { Block } from './blocks.ts';
import { firstSentences, firstWords } from './sentences.ts';

/** Most characters of a summary, as the contract has it. */
const MAX_SUMMARY = 160;
/** Most characters of a title that is made from the text. */
const MAX_MADE_TITLE = 40;

/** Shortest run of paragraphs that says something, in UTF-16 units. */
const MIN_RUN = 40;

/** Who the digest is from: `示例公司宣布新品。（示例证券报）`. */
const DIGEST_SOURCE = /\s*[（(][^（）()]{1,40}[）)]$/;

const CJK_EDGE = /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef“”‘’]$/;

/** `（无题）` in the languages that have a word of their own. */
const UNTITLED = new Map([
  ['zh', '（无题）'],
  ['ja', '（無題）'],
]);

/**
 * What a list says of an article: the author's own words, else the digest, else
 * the first sentences; plain text, at most 160 characters. Null when there is
 * nothing that the title does not say.
 */
export function summarize(title: string, excerpt: string, blocks: readonly Block[]): string | null {
  for (const find of [() => excerpt, digestOf, prose]) {
    const summary = firstSentences(find(blocks), MAX_SUMMARY);
    if (summary !== '' && !isSame(summary, title)) return summary;
  }
  return null;
}

/** A title for a post that has none: its first words, at most 40 characters, else `（无题）`. */
export function makeTitle(blocks: readonly Block[], lang: string): string {
  const text = digestOf(blocks) || prose(blocks) || (blocks[0]?.text ?? '');
  const words = firstWords(text, MAX_MADE_TITLE);
  return words || (UNTITLED.get(lang.split('-', 1)[0] ?? '') ?? '(untitled)');
}

function digestOf(blocks: readonly Block[]): string {
  const digest = join(blocks.filter(({ kind }) => kind === 'digest'));
  const bare = digest.replace(DIGEST_SOURCE, '');
  return bare === '' ? digest : bare;
}

/**
 * The first run of paragraphs, without its heading; a run too short to say
 * anything takes the next one along. Of a body without paragraphs its items.
 */
function prose(blocks: readonly Block[]): string {
  const run: Block[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.kind === 'prose') {
      run.push(block);
      length += block.text.length;
    } else if (length >= MIN_RUN) break;
    if (length > MAX_SUMMARY * 2) break;
  }
  return join(run.length > 0 ? run : blocks.filter(({ kind }) => kind === 'item').slice(0, 9));
}

/** Paragraphs in one line; between Chinese ones stands no blank. */
function join(blocks: readonly Block[]): string {
  return blocks.reduce((line, { text }) => {
    const isTight = CJK_EDGE.test(line.at(-1) ?? '') && CJK_EDGE.test(text[0] ?? '');
    return line === '' || isTight ? line + text : `${line} ${text}`;
  }, '');
}

/** Whether a summary says what the title says but for signs and blanks; one twice as long says more. */
function isSame(summary: string, title: string): boolean {
  return summary.length <= title.length * 2 && bareWords(summary) === bareWords(title);
}

function bareWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
