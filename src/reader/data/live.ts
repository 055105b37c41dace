import type { QueryClient } from '@tanstack/react-query';
import { manifestQuery } from './queries.ts';

/** Whether a new edition is shown as soon as it is there: in development, where the reader is its author. */
export const SHOWS_AT_ONCE = import.meta.env.MODE === 'development';

/** Asks for the new manifest as soon as the dev server has pressed one; does nothing in a built paper. */
export function listenForEditions(client: QueryClient): void {
  import.meta.hot?.on('kanbao:edition', () => client.invalidateQueries(manifestQuery));
}
