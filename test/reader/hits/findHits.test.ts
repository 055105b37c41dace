import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../src/reader/body/bodyText.ts';
import { findHits } from '../../../src/reader/hits/findHits.ts';
import { phrasesOf } from '../../../src/reader/hits/phrases.ts';
import { articleWith } from './page.ts';

/** The words on the page in which a query is found. */
function found(query: string, body: string, title = ''): string[] {
  return findHits(articleWith(title, body), phrasesOf(query)).map(({ model, passage }) =>
    rangeOf(model, passage).toString(),
  );
}

describe('hits', () => {
  it('are found across elements in a line', () => {
    expect(found('十二台新岸桥', '<p>预订的<a href="/x">十二台</a><b>新岸</b>桥将在</p>')).toEqual([
      '十二台新岸桥',
    ]);
  });

  it('are not found across blocks', () => {
    expect(found('岸桥', '<p>新岸</p><p>桥将在</p><ul><li>岸</li><li>桥</li></ul>')).toEqual([]);
    expect(found('岸桥', '新岸<br>桥')).toEqual([]);
  });

  it('are the same in traditional and simplified characters, of any width and case', () => {
    const body = '<p>集装箱，集裝箱，ＬＹＳＵ lysu</p>';
    expect(found('集裝箱', body)).toEqual(['集装箱', '集裝箱']);
    expect(found('集装箱', body)).toEqual(['集装箱', '集裝箱']);
    expect(found('ｌｙｓｕ', body)).toEqual(['ＬＹＳＵ', 'lysu']);
  });

  it('do not mind blanks between characters and words, nor how a line is broken in the source', () => {
    expect(found('linux内核', '<p>看 Linux\n  内核</p>')).toEqual(['Linux\n  内核']);
    expect(found('"the bank"', '<p>The\n bank</p>')).toEqual(['The\n bank']);
  });

  it('stand in the headline first, then in the text', () => {
    expect(found('港', '<h2>进港</h2><p>出港</p>', '港口')).toEqual(['港', '港', '港']);
    expect(found('title:港', '<p>出港</p>', '港口')).toEqual(['港']);
  });

  it('stand in the summary of an article that has no text', () => {
    const pane = articleWith('', '');
    const body = pane.querySelector('.body');
    if (body) body.className = 'summary-only';
    body?.append('港口');
    expect(findHits(pane, phrasesOf('港'))).toHaveLength(1);
  });

  it('are no words that the reader puts into a text', () => {
    const body =
      '<div class="pre-frame"><pre>复制</pre><span class="code-tools"><span>已复制</span></span></div>';
    expect(found('复制', body)).toEqual(['复制']);
  });
});
