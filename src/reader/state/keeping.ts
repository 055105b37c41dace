import { choose, type Prefs } from '../prefs/prefs.ts';
import type { Backup } from './backup.ts';
import { left } from './left.ts';
import { type Marks, readMarks } from './markSet.ts';
import { marks } from './marks.ts';
import { mergedMarks, mergedSaved, mergedViews, mergedVisits } from './merge.ts';
import { opened } from './opened.ts';
import { PREFS, prefList } from './prefList.ts';
import { saved } from './saved.ts';
import { searches } from './searches.ts';
import { views } from './views.ts';
import { visits } from './visits.ts';

/** How much of a kind was not there before. */
export type Came = Record<'read' | 'saved' | 'views', number>;

/** All that the reader has now. */
export function allKept(prefs: Prefs): Backup {
  return {
    prefs: prefList(prefs),
    marks: marks.get(),
    saved: saved.get(),
    views: views.get(),
    visits: visits.get(),
  };
}

/** Joins what a file holds to what is here, and tells what came; `undo` puts back what was here. */
export function takeIn(backup: Backup, prefs: Prefs): { came: Came; undo: () => void } {
  const before = allKept(prefs);
  marks.update((own) => mergedMarks(own, backup.marks));
  saved.update((own) => mergedSaved(own, backup.saved));
  views.update((own) => mergedViews(own, backup.views));
  visits.update((own) => mergedVisits(own, backup.visits));
  for (const [name, value] of backup.prefs) choose(name, value);
  return {
    came: {
      read: Math.max(0, sizeOf(marks.get()) - sizeOf(before.marks)),
      saved: saved.get().size - before.saved.size,
      views: views.get().length - before.views.length,
    },
    undo: () => putBack(before),
  };
}

/** Forgets all that was kept. */
export function forgetAll(): void {
  left.update(() => new Map());
  opened.update(() => []);
  searches.update(() => []);
  putBack({
    prefs: new Map(),
    marks: readMarks(null),
    saved: new Map(),
    views: [],
    visits: new Map(),
  });
}

/** A preference that is not among them becomes that of the default. */
function putBack(backup: Backup): void {
  marks.update(() => backup.marks);
  saved.update(() => backup.saved);
  views.update(() => backup.views);
  visits.update(() => backup.visits);
  for (const name of PREFS) choose(name, backup.prefs.get(name) ?? '');
}

function sizeOf({ seen, stretches }: Marks): number {
  return seen.size + stretches.length;
}
