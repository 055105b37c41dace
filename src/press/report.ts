import type { LeftOut } from './draft.ts';
import type { Edition } from './edition.ts';
import { formatProblem, type Problem } from './problems.ts';
import type { GzipSize } from './write/gzipSize.ts';
import type { Tally } from './write/outFolder.ts';

/** What a press did. Every post is accounted for: posts = articles + superseded + all that was left. */
export interface Report {
  posts: number;
  articles: number;
  /** Older versions of stories; their addresses lead to the newest. */
  superseded: number;
  left: Record<LeftOut, number>;
  /** Files among the posts that are no posts. */
  ignored: number;
  problems: Problem[];
  /** What the publisher may like to know, and need not mend. */
  notes: string[];
  /** What was done to files, the bytes of each by its path in the out folder, and of all as hosts send them. */
  files: Tally & { sizes: ReadonlyMap<string, number>; gzip: GzipSize };
  milliseconds: number;
  /** What the paper now is, for a page that is served from memory. */
  edition: Edition;
}

/** Where all problems are, relative to the project's root. */
export const PROBLEMS_PATH = '.kanbao/problems.json';

const MOST_LINES = 20;

const REASONS: readonly [LeftOut, string][] = [
  ['unpublished', 'unpublished'],
  ['future', 'dated in the future'],
  ['empty', 'empty'],
  ['unreadable', 'unreadable'],
];

/** What is printed after a press: the first problems, then the sums. No line break at the end. */
export function formatReport(report: Report): string {
  return [...problemLines(report.problems), ...report.notes, ...sums(report)].join('\n');
}

/** The first problems, a line each, and how many more there are. */
export function problemLines(problems: readonly Problem[]): string[] {
  const lines = problems.slice(0, MOST_LINES).map(formatProblem);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `and ${number(more)} more in ${PROBLEMS_PATH}`] : lines;
}

function sums({ posts, articles, superseded, left, ...rest }: Omit<Report, 'notes'>): string[] {
  const apart = REASONS.flatMap(([reason, words]) =>
    left[reason] > 0 ? [`${number(left[reason])} ${words}`] : [],
  );
  if (superseded > 0) apart.unshift(`${number(superseded)} superseded`);
  const { files, ignored, problems, milliseconds } = rest;
  return [
    `${many(posts, 'post')}: ${[many(articles, 'article'), ...apart].join(', ')}`,
    ...(ignored > 0 ? [`${many(ignored, 'other file')} among them passed over`] : []),
    `${many(files.written + files.kept, 'file')}, ${number(files.written)} of them written`,
    `${size(files.bytes)}, ${gzipped(files.gzip)}`,
    problems.length === 0 ? 'no problems' : many(problems.length, 'problem'),
    `${(milliseconds / 1000).toFixed(1)} s`,
  ];
}

/** A count and its thing, for people: `1 post`, `1,240 posts`. */
export function many(count: number, thing: string): string {
  return `${number(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** A count for people: `1,240`. */
export function number(count: number): string {
  return count.toLocaleString('en');
}

function gzipped({ bytes, isAbout }: GzipSize): string {
  return `${isAbout ? 'about ' : ''}${size(bytes)} as hosts send it (gzip)`;
}

function size(bytes: number): string {
  const kb = bytes / 1024;
  return kb < 1024 ? `${kb.toFixed(0)} KB` : `${(kb / 1024).toFixed(1)} MB`;
}
