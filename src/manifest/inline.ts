import { Field } from './field.ts';
import { readManifest, readPage } from './read.ts';
import { readChapter, readTimeline, type TimelineFile } from './timeline.ts';
import type { Manifest, Page, Run, Timeline } from './types.ts';

/** What `index.html` carries so that the first view needs no further request. */
export interface Inline {
  manifest: Manifest;
  /** The timeline of everything; left out when the block would grow past its budget. */
  timeline?: Timeline;
  /** The newest chapter of that timeline, where it has chapters. */
  chapter?: Run[];
  /** First page of that timeline, or as many of its first entries as the budget allows. */
  page?: Page;
}

/** The block as it stands in the page. */
export type InlineBlock = Omit<Inline, 'timeline'> & { timeline?: TimelineFile };

/** Reads the JSON block of `index.html`; throws `ManifestError`. */
export function readInline(value: unknown, file: string): Inline {
  const field = Field.of(value, file);
  return {
    manifest: readManifest(field.get('manifest').value, file),
    ...field.optional('timeline', (part) => readTimeline(part.value, file)),
    ...field.optional('chapter', (part) => readChapter(part.value, file)),
    ...field.optional('page', (part) => readPage(part.value, file)),
  };
}
