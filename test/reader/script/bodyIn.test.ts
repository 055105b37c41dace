import { describe, expect, it } from 'vitest';
import { bodyIn } from '../../../src/reader/script/bodyIn.ts';

const convert = (text: string) => text.replaceAll('软', '軟');

function shown(html: string, isOurs = true): string {
  const place = document.createElement('template');
  place.innerHTML = html;
  bodyIn(place.content, isOurs, convert, 'zh-Hant');
  return place.innerHTML;
}

describe('a body', () => {
  it('is converted where it is read', () => {
    expect(shown('<p>软<a title="软" href="/软">软</a></p><!--软-->')).toBe(
      '<p>軟<a title="軟" href="/软">軟</a></p><!--软-->',
    );
    expect(shown('<img alt="软" src="/软.png"><b aria-label="软" id="软" class="软"></b>')).toBe(
      '<img alt="軟" src="/软.png"><b aria-label="軟" id="软" class="软"></b>',
    );
  });

  it('keeps its code', () => {
    const code = '<pre title="软"><code>软</code></pre><code>软<b>软</b></code>';
    expect(shown(`${code}软`)).toBe(`${code}軟`);
  });

  it('is converted where it is Chinese', () => {
    expect(shown('<p lang="ja">软<b>软</b><i lang="zh-CN">软</i></p>软')).toBe(
      '<p lang="ja">软<b>软</b><i lang="zh-Hant">軟</i></p>軟',
    );
    expect(shown('软<q lang="zh">软</q>', false)).toBe('软<q lang="zh-Hant">軟</q>');
    expect(shown('<p lang="">软</p>')).toBe('<p lang="">软</p>');
  });
});
