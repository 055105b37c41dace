import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { INLINE_ID, pagePath, timelinePath } from '../../../src/manifest/paths.ts';
import { seedFromPage } from '../../../src/reader/data/inline.ts';
import { chapterQuery, manifestQuery, pageQuery } from '../../../src/reader/data/queries.ts';
import { printPaper } from '../paper.ts';

const paper = printPaper([
  { url: '/2.html', time: '2026-11-20T12:00:00+08:00' },
  { url: '/1.html', time: '2026-11-20T11:00:00+08:00' },
]);
const { manifest } = paper;
const timeline = paper.files.get(timelinePath(manifest.timeline));
const path = [...paper.files.keys()].find((name) => name.startsWith('data/pages/')) ?? '';
const hash = path.replace(/.*\/|\.json$/g, '');
const page = paper.files.get(pagePath(hash));

function carry(text: string): QueryClient {
  const block = document.createElement('script');
  block.type = 'application/json';
  block.id = INLINE_ID;
  block.textContent = text;
  document.head.append(block);
  const client = new QueryClient();
  seedFromPage(client);
  return client;
}

afterEach(() => document.getElementById(INLINE_ID)?.remove());

describe('the data that the page carries', () => {
  it('is there before any request', () => {
    const client = carry(JSON.stringify({ manifest, timeline, page }));
    expect(client.getQueryData(manifestQuery.queryKey)).toEqual(manifest);
    expect(client.getQueryData(pageQuery(hash).queryKey)).toEqual(page);
  });

  it('shows the first entries of a page, and leaves the page to be fetched', () => {
    const head = { entries: [{ ...JSON.parse(JSON.stringify(page)).entries[0] }] };
    const short = { months: [['2026-11', [2]]], pages: [[hash, 2]] };
    const client = carry(JSON.stringify({ manifest, timeline: short, page: head }));
    expect(client.getQueryData(pageQuery(hash).queryKey)).toBeUndefined();
    expect(client.getQueryDefaults(pageQuery(hash).queryKey).placeholderData).toEqual(head);
  });

  it('holds the newest chapter of a long timeline, and the first page in it', () => {
    const chapter = [[hash, 2]];
    const long = { months: [['2026-11', [2]]], chapters: [['00000000000000cc', 2]] };
    const client = carry(JSON.stringify({ manifest, timeline: long, chapter, page }));
    expect(client.getQueryData(chapterQuery('00000000000000cc').queryKey)).toEqual(chapter);
    expect(client.getQueryData(pageQuery(hash).queryKey)).toEqual(page);
  });

  it.each(['', '{"manifest":', '{"manifest":{"format":1}}'])(
    'is not needed, nor trusted: %j',
    (text) => {
      const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
      const client = carry(text);
      expect(client.getQueryData(manifestQuery.queryKey)).toBeUndefined();
      expect(warned).toHaveBeenCalledTimes(text === '' ? 0 : 1);
    },
  );
});
