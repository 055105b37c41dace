/**
 * What the first of some searches finds, or null when none does. A search that
 * fails counts only when no other finds anything: then its error is thrown.
 */
export async function firstFound<T>(searches: Promise<T | null>[]): Promise<T | null> {
  const finds = searches.map(async (search) => {
    const found = await search;
    if (found === null) throw NOTHING;
    return found;
  });
  try {
    return await Promise.any(finds);
  } catch (error) {
    const faults = error instanceof AggregateError ? error.errors : [error];
    const fault: unknown = faults.find((each) => each !== NOTHING);
    if (fault !== undefined) throw fault;
    return null;
  }
}

/** Thrown by a search that found nothing, which leaves the others to go on. */
const NOTHING = new Error('nothing was found');
