import type { Result } from './compete.ts';
import { medianOf } from './figures.ts';

/** What a figure should be at most, or at least beside Hugo's. */
export interface Budget {
  /** Label of the figure. */
  figure: string;
  text: string;
  met: boolean;
}

const MB = 1024 ** 2;
const BIG = 100_000;

/** The budgets for an archive of so many posts and so many bytes; those beside Hugo only if it took part. */
export function budgetsOf(
  results: readonly Result[],
  { posts, bytes }: { posts: number; bytes: number },
): Budget[] {
  const [ours, ...peers] = results;
  if (!ours) return [];
  const hugo = peers.find(({ name }) => name.startsWith('Hugo'));
  const cold = medianOf(ours, 'cold', 'wall');
  const changed = medianOf(ours, 'changed', 'wall');
  const memory = posts > BIG ? 2048 : 512;
  const budgets: Budget[] = [
    {
      figure: 'cold press, peak RSS',
      text: `≤ ${memory} MB`,
      met: medianOf(ours, 'cold', 'peak') <= memory * MB,
    },
    {
      figure: 'output, each file gzip -6',
      text: '≤ 0.6 × the posts',
      met: ours.size.gzip <= 0.6 * bytes,
    },
    { figure: 'largest file', text: '≤ 25 MB', met: ours.size.largest <= 25 * MB },
  ];
  if (posts <= BIG) {
    budgets.push({ figure: 'files', text: '< 8,000', met: ours.size.files < 8000 });
  }
  if (hugo) budgets.push(...coldBesideHugo(ours, hugo, posts >= BIG ? 2.5 : 2));
  // What starting costs hides the rest of a small archive's.
  if (posts >= BIG) {
    const rebuild = hugo ? medianOf(hugo, 'changed', 'wall') : Number.POSITIVE_INFINITY;
    budgets.push({
      figure: 'changed press, wall',
      text: `≤ cold / 6${hugo ? ', ≤ Hugo / 15' : ''}`,
      met: changed <= cold / 6 && changed <= rebuild / 15,
    });
  }
  return budgets;
}

function coldBesideHugo(ours: Result, hugo: Result, times: number): Budget[] {
  return (['wall', 'cpu'] as const).map((key) => ({
    figure: `cold press, ${key === 'cpu' ? 'CPU' : key}`,
    text: `≤ Hugo / ${times}`,
    met: medianOf(ours, 'cold', key) <= medianOf(hugo, 'cold', key) / times,
  }));
}
