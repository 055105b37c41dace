/** A stretch of a text, by indexes: `to` is behind its last sign. */
export interface Passage {
  from: number;
  to: number;
}

/** The words of a body, and where in the page they stand. */
export interface BodyText {
  /** White space is folded to one blank; a line feed stands between blocks. */
  text: string;
  runs: Run[];
}

/** A run of signs that stand in one node as they stand in the text. */
interface Run {
  node: Text;
  /** Index of its first sign in the node. */
  at: number;
  /** Index of its first sign in the text. */
  from: number;
  length: number;
}

/** Elements that do not end a line. All others are blocks. */
const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DEL DFN EM FONT I IMG INS KBD MARK Q RP RT RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** What the reader puts into a body is not its author's: what stands in for a lost picture, the tools of code. */
const PUT_IN = '.lost-picture, .code-tools';

/** Reads the words that an author wrote, of a body or of another part of an article. */
export function bodyText(body: Node): BodyText {
  const runs: Run[] = [];
  let text = '';
  let gap = '';
  const read = (node: Node) => {
    if (node instanceof Text) {
      readWords(node);
      return;
    }
    if (!(node instanceof Element) || node.matches(PUT_IN)) return;
    const isBlock = !INLINE.has(node.tagName);
    if (isBlock) gap = '\n';
    node.childNodes.forEach(read);
    if (isBlock) gap = '\n';
  };
  const readWords = (node: Text) => {
    let end = 0;
    for (const { 0: words, index } of node.data.matchAll(/\S+(?: \S+)*/g)) {
      if (index > end) gap ||= ' ';
      if (text !== '') text += gap;
      gap = '';
      runs.push({ node, at: index, from: text.length, length: words.length });
      // Half a sign cannot stand in an address; its stand-in is as long.
      text += words.replace(/\p{Surrogate}/gu, '\uFFFD');
      end = index + words.length;
    }
    if (node.length > end) gap ||= ' ';
  };
  read(body);
  return { text, runs };
}

/** The passage that a range of the page holds, without white space at its ends; null for none. */
export function passageOf({ text, runs }: BodyText, range: Range): Passage | null {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const run of runs) {
    if (!range.intersectsNode(run.node)) continue;
    const first = run.node === range.startContainer ? range.startOffset : 0;
    const last = run.node === range.endContainer ? range.endOffset : run.node.length;
    const start = Math.max(first - run.at, 0);
    const end = Math.min(last - run.at, run.length);
    if (start >= end) continue;
    from = Math.min(from, run.from + start);
    to = run.from + end;
  }
  while (from < to && text[from] === ' ') from++;
  while (from < to && text[to - 1] === ' ') to--;
  return from < to ? { from, to } : null;
}

/** Where a passage stands in the page. */
export function rangeOf({ runs }: BodyText, { from, to }: Passage): Range {
  const range = document.createRange();
  const first = runs.findLast((run) => run.from <= from);
  const last = runs.findLast((run) => run.from < to);
  if (first) range.setStart(first.node, first.at + from - first.from);
  if (last) range.setEnd(last.node, last.at + to - last.from);
  return range;
}
