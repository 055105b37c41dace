import { useState } from 'react';
import type { Address } from '../../manifest/types.ts';
import type { Slot } from '../data/useEntries.ts';

/** The story that leads a list is among its first so many. */
const FIRST = 4;

/**
 * The story that leads a list, which is shown larger: the newest with a picture.
 * It is chosen once, when a list begins at its top, so that nothing grows or
 * shrinks while it is read. Null for none.
 */
export function useLead(
  slots: ReadonlyMap<number, Slot>,
  start: number,
  total: number,
  beginsAtTop: boolean,
): Address | null {
  const [lead, setLead] = useState<Address | null | undefined>(beginsAtTop ? undefined : null);
  if (lead !== undefined) return lead;
  const chosen = chooseLead(slots, start, Math.min(FIRST, total));
  if (chosen !== undefined) setLead(chosen);
  return chosen ?? null;
}

/** Undefined while an entry is not known that might lead. */
function chooseLead(
  slots: ReadonlyMap<number, Slot>,
  start: number,
  count: number,
): Address | null | undefined {
  for (let index = start; index < start + count; index++) {
    const entry = slots.get(index)?.entry;
    if (!entry) return undefined;
    if (entry.thumbnail) return entry.url;
  }
  return null;
}
