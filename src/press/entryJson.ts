import type { Entry } from '../manifest/types.ts';

/**
 * JSON of an entry as pages hold it, from after the address on: fields in one
 * order, empty ones left out, so that equal entries are equal bytes. The
 * address comes first and may still change, when another article has it too.
 */
export function listedJson(entry: Omit<Entry, 'url'>): string {
  const { name, url } = entry.source ?? {};
  // What is undefined is left out.
  const written = {
    title: entry.title,
    time: entry.time,
    categories: entry.categories,
    tags: entry.tags,
    summary: entry.summary || undefined,
    thumbnail: entry.thumbnail || undefined,
    source: name || url ? { name: name || undefined, url: url || undefined } : undefined,
    author: entry.author || undefined,
    lang: entry.lang || undefined,
    minutes: entry.minutes,
  };
  return JSON.stringify(written).slice(1);
}
