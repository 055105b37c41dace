import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Address, Entry, Hash } from '../../manifest/types.ts';
import { useEdition } from './edition.tsx';
import { articleQuery, bodyQuery, indexQuery } from './queries.ts';

/** The entry at an address of the edition on show: `data` is null when there is none. */
export function useArticle(address: Address | null) {
  const client = useQueryClient();
  const { manifest } = useEdition();
  return useQuery(articleQuery(client, manifest, address));
}

/** Index of an entry in a timeline: `data` is null when it is not there. Asks for nothing without an entry. */
export function useIndex(timeline: Hash, entry: Entry | null | undefined) {
  const client = useQueryClient();
  return useQuery(indexQuery(client, timeline, entry ?? null));
}

/** The pack that holds the body of an entry in the edition on show. */
export function useBody(entry: Entry) {
  const client = useQueryClient();
  const { manifest } = useEdition();
  return useQuery(bodyQuery(client, manifest, entry));
}
