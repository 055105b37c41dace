import type { Manifest } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { markAllRead, timesOf } from './markAll.ts';
import { showToast } from './toast.tsx';

/** What is said once a list is marked, and what the way back is called. */
interface Said {
  done: string;
  undo: string;
}

/** Marks all of a list as read that is older than `age` ms, and offers the way back. */
export function markListRead(filter: Filter, manifest: Manifest, age: number, said: Said): void {
  const now = Date.now();
  const { from, to } = timesOf(filter, manifest, now);
  const time = age === 0 ? to : Math.min(to, now - age);
  const undo = markAllRead(filter.category ?? '', time, from);
  showToast({ text: said.done, action: { label: said.undo, run: undo } });
}
