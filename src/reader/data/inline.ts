import type { QueryClient } from '@tanstack/react-query';
import { INLINE_ID } from '../../manifest/paths.ts';
import { readInline } from '../../manifest/read.ts';
import type { Page, PageRef } from '../../manifest/types.ts';
import { manifestQuery, pageQuery, timelineQuery } from './queries.ts';

/**
 * Puts what the page carries into the query cache, so that the first view needs
 * no request. A page without the block (or with a broken one, which is
 * reported) only costs these requests.
 */
export function seedFromPage(client: QueryClient): void {
  const block = document.getElementById(INLINE_ID)?.textContent;
  if (!block) return;
  try {
    const { manifest, timeline, page } = readInline(JSON.parse(block), 'index.html');
    // As old as can be: the page may come from a cache, so the manifest is asked for soon.
    client.setQueryData(manifestQuery.queryKey, manifest, { updatedAt: 1 });
    if (!timeline) return;
    client.setQueryData(timelineQuery(manifest.timeline).queryKey, timeline);
    const first = timeline.pages[0];
    if (page && first) seedPage(client, first, page);
  } catch (error) {
    console.warn('The data in the page was not used:', error);
  }
}

/** A page too large to be carried whole is carried as its first entries: they show while it is fetched. */
function seedPage(client: QueryClient, ref: PageRef, page: Page): void {
  const { queryKey } = pageQuery(ref.path);
  if (page.entries.length === ref.count) client.setQueryData(queryKey, page);
  else client.setQueryDefaults(queryKey, { placeholderData: page });
}
