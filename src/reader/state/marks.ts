import type { Address } from '../../manifest/types.ts';
import { keepHere } from './keep.ts';
import { isReadIn, type Markable, type Marks, readMarks, withRead, writeMarks } from './markSet.ts';

/** What this reader has read of this paper. Kept in the browser, sent nowhere. */
export const marks = keepHere('state', readMarks, writeMarks);

/** Whether an article was read. Of no use for drawing alone: see `useMarks`. */
export function isRead(entry: Markable): boolean {
  return isReadIn(marks.get(), entry);
}

/** Marks an article as read, or keeps it unread. */
export function setRead({ url }: { url: Address }, read: boolean): void {
  marks.update((now) => withRead(now, url, read, Date.now()));
}

/** The marks now, and after each change: whoever draws what `isRead` says calls it. */
export function useMarks(): Marks {
  return marks.use();
}
