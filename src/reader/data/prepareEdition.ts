import type { QueryClient } from '@tanstack/react-query';
import type { Address, Hash, Manifest } from '../../manifest/types.ts';
import {
  articleQuery,
  bodyQuery,
  indexQuery,
  inSight,
  manifestQuery,
  timelineQuery,
} from './queries.ts';

/**
 * The newest edition that the client knows, with all in the cache that the
 * views now show of `shown`: what is read goes on being there while the edition
 * changes under it. What does not arrive the views say themselves.
 */
export async function newestPrepared(client: QueryClient, shown: Manifest): Promise<Manifest> {
  const newest = () => client.getQueryData(manifestQuery.queryKey) ?? shown;
  let edition = newest();
  for (let prepared = shown; prepared !== edition; edition = newest()) {
    await prepare(client, shown, edition);
    prepared = edition;
  }
  return edition;
}

async function prepare(client: QueryClient, from: Manifest, to: Manifest): Promise<void> {
  const { timelines, articles } = inSight(client);
  const next = timelines.map((hash) => successor(hash, from, to));
  await Promise.allSettled([
    ...next.map((hash) => client.ensureQueryData(timelineQuery(hash))),
    ...articles.map((address) => prepareArticle(client, to, address, next)),
  ]);
}

async function prepareArticle(
  client: QueryClient,
  to: Manifest,
  address: Address,
  timelines: readonly Hash[],
): Promise<void> {
  const entry = await client.ensureQueryData(articleQuery(client, to, address));
  if (!entry) return;
  await Promise.allSettled([
    client.ensureQueryData(bodyQuery(client, to, entry)),
    ...timelines.map((hash) => client.ensureQueryData(indexQuery(client, hash, entry))),
  ]);
}

/** The timeline of the same category in another edition; of everything when the category is gone. */
function successor(hash: Hash, from: Manifest, to: Manifest): Hash {
  const old = from.categories.find(({ timeline }) => timeline === hash);
  const same = to.categories.find(({ slug }) => slug === old?.slug);
  return same?.timeline ?? to.timeline;
}
