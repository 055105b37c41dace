import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { expect, test } from 'vitest';
import { EditionProvider } from '../../src/reader/data/edition.tsx';
import { WordsProvider } from '../../src/reader/words/WordsProvider.tsx';
import type { Sample } from '../gallery/part.ts';
import { PARTS } from '../gallery/parts.ts';
import { printPaper, serve } from '../reader/paper.ts';

const PICTURE = {
  url: '/a/2026/11/20/b.html',
  title: '有图的新闻',
  time: '2026-11-20T12:00:00+08:00',
  categories: ['a'],
  thumbnail: '/b.png',
};
const PLAIN = { ...PICTURE, url: '/a/2026/11/20/a.html', title: '没有图的新闻', thumbnail: '' };

const paper = printPaper([PICTURE, PLAIN]);
const entry = (story: typeof PICTURE) => ({ tags: [], minutes: 1, ...story });
const sample: Sample = {
  manifest: paper.manifest,
  timeline: { days: [['2026-11-20', 2]], pages: [['0'.repeat(16), 2]] },
  picture: entry(PICTURE),
  plain: entry(PLAIN),
};

const states = PARTS.flatMap(({ part, states }) => states.map((each) => ({ part, ...each })));

test.each(states)('$part, $state, is drawn', ({ show }) => {
  serve(paper);
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <WordsProvider paperLang="zh-CN">
        <MemoryRouter>
          <EditionProvider first={paper.manifest}>{show(sample)}</EditionProvider>
        </MemoryRouter>
      </WordsProvider>
    </QueryClientProvider>,
  );
  expect(container).not.toBeEmptyDOMElement();
});
