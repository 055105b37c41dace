import type { DayCount } from '../../manifest/types.ts';
import { formatProblem } from '../problems.ts';
import { many, number, problemLines, type Report } from '../report.ts';

/**
 * What a press changed, for people: one line, and one for each problem that is
 * new: `14:03:22 articles +5 −1 (1,204), 3 problems, 0.4 s`. Null when it
 * changed nothing.
 */
export function changeLine(report: Report, before: Report, now: Date): string | null {
  const known = new Set(before.problems.map(formatProblem));
  const fresh = report.problems.filter((problem) => !known.has(formatProblem(problem)));
  const hasMended = report.problems.length - fresh.length < known.size;
  const isSame = report.edition.manifest.edition === before.edition.manifest.edition;
  if (isSame && fresh.length === 0 && !hasMended) return null;
  const parts = [
    `articles ${isSame ? 'unchanged' : countsOf(report, before)} (${number(report.articles)})`,
    ...(report.problems.length > 0 ? [many(report.problems.length, 'problem')] : []),
    `${(report.milliseconds / 1_000).toFixed(1)} s`,
  ];
  return [`${clock(now)} ${parts.join(', ')}`, ...problemLines(fresh)].join('\n');
}

/** By days: one that came and one that went on the same day are an edit. */
function countsOf(report: Report, before: Report): string {
  const counts = new Map<string, number>();
  const add = (days: readonly DayCount[], sign: 1 | -1) => {
    for (const [day, count] of days) counts.set(day, (counts.get(day) ?? 0) + sign * count);
  };
  add(report.edition.first.timeline.days, 1);
  add(before.edition.first.timeline.days, -1);
  const differences = [...counts.values()];
  const came = sum(differences.filter((count) => count > 0));
  const went = sum(differences.filter((count) => count < 0));
  const parts = [
    ...(came > 0 ? [`+${number(came)}`] : []),
    ...(went < 0 ? [`−${number(-went)}`] : []),
  ];
  return parts.join(' ') || 'edited';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** On this machine's clock: `14:03:22`. */
function clock(now: Date): string {
  return now.toTimeString().slice(0, 8);
}
