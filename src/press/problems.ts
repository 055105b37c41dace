/** A mistake in a post: data, not a crash. Names a place, a reason and a mend. */
export interface Problem {
  /** Path of the post relative to its content folder, with `/`. */
  file: string;
  /** Line in the file, from 1; left out when the fault has no line. */
  line?: number;
  /** Which kind of mistake, for counting and for tests: `no-title`. */
  id: string;
  /** What is wrong and what was made of it: `date "3rd May" is not a date; used the file name's`. */
  what: string;
  /** What the author can do: `write 2024-05-03 08:00:00 +0800`. */
  mend: string;
}

/** A problem whose file is not yet named: the steps over one post see only its text. */
export type Fault = Omit<Problem, 'file'>;

/** One line for people: `2024-05-03-flood.md:4: date "3rd May" is not a date…; write …`. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: ${problem.what}; ${problem.mend}`;
}

/** Author's words as they stand in a problem: one line, in quotes, at most 40 characters. */
export function quote(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  const points = [...line.slice(0, 100)];
  return points.length > 40 ? `"${points.slice(0, 40).join('')}…"` : `"${line}"`;
}
