import { dayOf } from '../../../manifest/days.ts';
import type { Day } from '../../../manifest/types.ts';
import { spanOf } from '../../filter/filter.ts';
import { listPath } from '../../routes.ts';
import type { Command } from '../command.ts';
import { dayBeside } from '../dayBeside.ts';
import type { Scene } from '../scene.ts';
import { TODAY } from './today.ts';

/** What is done with the list on show. */
export const LIST: readonly Command[] = [
  {
    id: 'today',
    keys: ['t'],
    group: 'list',
    name: { zh: '只看今天', en: 'Only today' },
    run: ({ go, filter }) => go(listPath({ ...filter, range: TODAY })),
  },
  {
    id: 'day-before',
    keys: ['['],
    group: 'list',
    name: { zh: '前一天', en: 'The day before' },
    isPossible: (scene) => dayBesideList(scene, -1) !== null,
    run: (scene) => goToDay(scene, -1),
  },
  {
    id: 'day-after',
    keys: [']'],
    group: 'list',
    name: { zh: '后一天', en: 'The day after' },
    isPossible: (scene) => dayBesideList(scene, 1) !== null,
    run: (scene) => goToDay(scene, 1),
  },
  {
    id: 'mark-all',
    keys: ['Shift+A'],
    group: 'list',
    name: { zh: '全部标为已读', en: 'Mark all as read' },
    isPossible: ({ list, filter }) => list !== null && !filter.search,
    run: ({ markAllRead }) => markAllRead(),
  },
];

/** The day with articles beside the one that is on show: of a list of several, the one in sight. */
function dayBesideList({ timeline, ...scene }: Scene, step: 1 | -1): Day | null {
  const day = dayOnShow(scene);
  return timeline && day ? dayBeside(timeline, day, step) : null;
}

function dayOnShow({ filter, today, entry, list }: Omit<Scene, 'timeline'>): Day | null {
  const span = spanOf(filter.range, today);
  if (span.from === span.to) return span.from;
  if (entry) return dayOf(entry.time);
  return list?.day ?? null;
}

function goToDay(scene: Scene, step: 1 | -1): void {
  const day = dayBesideList(scene, step);
  if (day) scene.go(listPath({ ...scene.filter, range: { from: day, to: day } }));
}
