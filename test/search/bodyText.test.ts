import { describe, expect, test } from 'vitest';
import { bodyText } from '../../src/search/bodyText.ts';

describe('the text of a body', () => {
  test.each([
    ['<p>甲 &amp; <b>乙</b></p><p>丙</p>', '\n甲 & 乙\n\n丙\n', 'of blocks and words in them'],
    ['甲<br>乙', '甲\n乙', 'of broken lines'],
    ['<a href="x>y">甲</a>乙', '甲乙', 'of tags with signs in quotes'],
    ['<td>甲</td><td>乙</td>', '\n甲\n\n乙\n', 'of cells'],
    ['甲\n乙', '甲 乙', 'of lines in the source'],
    ['&lt;b&gt; &#20013;&#x6587; &quot;&apos;&nbsp;', '<b> 中文 "\' ', 'of entities'],
    [
      '&unknown; &#0; &#x110000; &#xd800;',
      '&unknown; &#0; &#x110000; \ud800',
      'of what is no entity',
    ],
    ['<img alt="图">甲<p', '甲\n', 'of a tag that never ends'],
    ['a < b', 'a \n', 'of a sign that begins no tag'],
    ['<code>x</code><SPAN>y</SPAN>', 'xy', 'of inline tags in any case'],
  ])('%j is %j: %s', (html, text) => {
    expect(bodyText(html)).toBe(text);
  });
});
