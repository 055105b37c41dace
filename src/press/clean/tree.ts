import type { Document } from 'domhandler';
import type { Draft } from '../draft.ts';
import { type MarkdownDialect, renderMarkdown } from '../markdown/markdown.ts';
import type { Fault } from '../problems.ts';
import { captionPictures } from './captions.ts';
import { nameHeadings } from './headings.ts';
import { highlightCode } from './highlight.ts';
import { joinLines, splitParagraphs, wrapLoose } from './paragraphs.ts';
import {
  type Excess,
  MAX_DEPTH,
  MAX_ELEMENTS,
  type Parsed,
  parse,
  parsePlainPost,
} from './parse.ts';
import { paragraphsOf, plainParagraphs } from './plainText.ts';
import type { PostFiles } from './postFiles.ts';
import { refine } from './refine.ts';
import type { Post } from './rule.ts';

/** Steps over a body whose elements are clean, in order. */
const STEPS: readonly ((root: Document, post: Post) => void)[] = [
  wrapLoose,
  splitParagraphs,
  joinLines,
  nameHeadings,
  captionPictures,
  highlightCode,
];

/** Jekyll's posts are kramdown's, those of other generators are not. */
const DIALECTS = { markdown: 'kramdown', commonmark: 'commonmark' } as const;

const EXCESSES: Readonly<Record<Excess, Fault>> = {
  'too-deep': {
    id: 'too-deep',
    what: `elements are nested more than ${MAX_DEPTH} deep; shown as plain text`,
    mend: 'close elements where they end',
  },
  'too-large': {
    id: 'too-large',
    what: `the body has more than ${MAX_ELEMENTS} elements; shown as plain text`,
    mend: 'split the post',
  },
};

/** A line of so many marks of quotations and lists that Markdown would drop what is in them. */
const DEEP_LINE = /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){200}/m;

/**
 * Reads mark-up into a tree that holds only what the contract allows. What is
 * too much for that becomes plain paragraphs, and a fault says so.
 */
export function readTree(
  text: string,
  draft: Pick<Draft, 'url' | 'markup' | 'bodyLine'>,
  faults: Fault[],
  files: PostFiles,
): Document {
  if (draft.markup === 'text') return paragraphsOf(text);
  const plain = draft.markup === 'markdown' ? parsePlainPost(text) : null;
  const parsed = plain ?? parseAny(text, draft, faults);
  if (!('targets' in parsed)) return parsed;
  const { root, targets } = parsed;
  const post = { address: draft.url, targets, usedIds: new Set<string>(), files };
  refine(root, post);
  for (const step of STEPS) step(root, post);
  return root;
}

/** Parses any mark-up, or gives the plain paragraphs that stand for it. */
function parseAny(
  text: string,
  { markup, bodyLine }: Pick<Draft, 'markup' | 'bodyLine'>,
  faults: Fault[],
): Parsed | Document {
  const html = markup === 'html' || markup === 'text' ? text : toHtml(text, DIALECTS[markup]);
  if (typeof html !== 'string') {
    faults.push({ line: bodyLine, ...html });
    return paragraphsOf(text);
  }
  const parsed = parse(html);
  if (typeof parsed !== 'string') return parsed;
  faults.push({ line: bodyLine, ...EXCESSES[parsed] });
  return plainParagraphs(html);
}

/** A parser that fails on a post has a fault of its own, and the post is shown all the same. */
function toHtml(text: string, dialect: MarkdownDialect): string | Fault {
  if (DEEP_LINE.test(text)) return EXCESSES['too-deep'];
  try {
    return renderMarkdown(text, dialect);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return {
      id: 'markdown',
      what: `the Markdown could not be read (${reason}); shown as plain text`,
      mend: 'simplify the mark-up',
    };
  }
}
