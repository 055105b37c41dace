import { medianOf, type Result } from './figures.ts';

/** What a figure should be at most, or at least beside Hugo's. */
export interface Budget {
  /** Label of the figure. */
  figure: string;
  text: string;
  met: boolean;
}

const MB = 1024 ** 2;
const BIG = 100_000;

/**
 * The budgets for an archive of so many posts and so many bytes; those beside others only if
 * these took part. The first result is the press with its index; where there is one without, it
 * is held to what sites without an index take.
 */
export function budgetsOf(
  results: readonly Result[],
  { posts, bytes }: { posts: number; bytes: number },
): Budget[] {
  const [ours, ...others] = results;
  if (!ours) return [];
  const named = (name: RegExp) => others.find((result) => name.test(result.name));
  const plain = named(/^Kanbao without search/);
  const pagefind = named(/^Hugo with Pagefind/);
  const hugo = named(/^Hugo(?! with)/);
  const budgets: Budget[] = [
    memory(ours, posts > BIG ? 2048 : 768),
    {
      figure: 'output, each file gzip -6',
      text: '≤ 0.6 × the posts',
      met: ours.size.gzip <= 0.6 * bytes,
    },
    { figure: 'largest file', text: '≤ 25 MB', met: ours.size.largest <= 25 * MB },
  ];
  if (posts <= BIG) {
    budgets.push({ figure: 'files', text: '< 8,000', met: ours.size.files < 8000 });
    if (plain) budgets.push(memory(plain, 512, 'without search '));
  }
  if (pagefind) {
    const met = cold(ours, 'wall') <= cold(pagefind, 'wall') / 5;
    budgets.push({ figure: 'cold press, wall', text: '≤ Hugo with Pagefind / 5', met });
  }
  if (plain && hugo) budgets.push(...besideHugo(plain, hugo, posts >= BIG ? 2.5 : 2));
  // What starting costs hides the rest of a small archive's.
  if (posts >= BIG) budgets.push(rebuild(ours, hugo));
  return budgets;
}

function cold(result: Result, key: 'wall' | 'cpu' | 'peak'): number {
  return medianOf(result, 'cold', key);
}

/** `whose` says which press is meant, where it is not the first. */
function memory(result: Result, most: number, whose = ''): Budget {
  return {
    figure: 'cold press, peak RSS',
    text: `${whose}≤ ${most} MB`,
    met: cold(result, 'peak') <= most * MB,
  };
}

function besideHugo(plain: Result, hugo: Result, times: number): Budget[] {
  return (['wall', 'cpu'] as const).map((key) => ({
    figure: `cold press, ${key === 'cpu' ? 'CPU' : key}`,
    text: `without search ≤ Hugo / ${times}`,
    met: cold(plain, key) <= cold(hugo, key) / times,
  }));
}

function rebuild(ours: Result, hugo: Result | undefined): Budget {
  const changed = medianOf(ours, 'changed', 'wall');
  const theirs = hugo ? medianOf(hugo, 'changed', 'wall') : Number.POSITIVE_INFINITY;
  return {
    figure: 'changed press, wall',
    text: `≤ cold / 6${hugo ? ', ≤ Hugo / 15' : ''}`,
    met: changed <= cold(ours, 'wall') / 6 && changed <= theirs / 15,
  };
}
