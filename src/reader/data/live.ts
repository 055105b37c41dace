import type { QueryClient } from '@tanstack/react-query';
import { manifestQuery } from './queries.ts';

/** Asks for the new manifest as soon as the dev server has pressed one; does nothing in a built paper. */
export function listenForEditions(client: QueryClient): void {
  import.meta.hot?.on('kanbao:edition', () => client.invalidateQueries(manifestQuery));
}
