import type { QueryClient } from '@tanstack/react-query';
import { readInline } from '../../manifest/inline.ts';
import { INLINE_ID } from '../../manifest/paths.ts';
import type { Page, Run } from '../../manifest/types.ts';
import { chapterQuery, manifestQuery, pageQuery, timelineQuery } from './queries.ts';

/**
 * Puts what the page carries into the query cache, so that the first view needs
 * no request. A page without the block (or with a broken one, which is
 * reported) only costs these requests.
 */
export function seedFromPage(client: QueryClient): void {
  const block = document.getElementById(INLINE_ID)?.textContent;
  if (!block) return;
  try {
    const { manifest, timeline, chapter, page } = readInline(JSON.parse(block), 'index.html');
    // As old as can be: the page may come from a cache, so the manifest is asked for soon.
    client.setQueryData(manifestQuery.queryKey, manifest, { updatedAt: 1 });
    if (!timeline) return;
    client.setQueryData(timelineQuery(manifest.timeline).queryKey, timeline);
    const [newest] = 'chapters' in timeline ? timeline.chapters : [];
    if (chapter && newest) client.setQueryData(chapterQuery(newest[0]).queryKey, chapter);
    const [first] = 'pages' in timeline ? timeline.pages : (chapter ?? []);
    if (page && first) seedPage(client, first, page);
  } catch (error) {
    console.warn('The data in the page was not used:', error);
  }
}

/** A page too large to be carried whole is carried as its first entries: they show while it is fetched. */
function seedPage(client: QueryClient, [hash, count]: Run, page: Page): void {
  const { queryKey } = pageQuery(hash);
  if (page.entries.length === count) client.setQueryData(queryKey, page);
  else client.setQueryDefaults(queryKey, { placeholderData: page });
}
