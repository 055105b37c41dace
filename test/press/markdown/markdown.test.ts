import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, renderMarkdown } from '../../../src/press/clean/markdown.ts';
import { renderPlainShapes } from '../../../src/press/clean/plainShapes.ts';
import { bodyOf, parts, soup } from './arbitraries.ts';

/** Blocks that are nearly of the plain shapes. */
const block = fc.oneof(
  soup,
  fc
    .tuple(
      fc.constantFrom('', '> ', '>', '<p>', '<!-- -->', '<center>', '<table '),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    .map((pair) => pair.join('')),
  fc
    .tuple(fc.constantFrom('甲', '> 甲', 'a', '1'), fc.string({ maxLength: 12 }))
    .map((pair) => pair.join('')),
  fc.constantFrom(
    '<http://a.example/1,2.html>',
    '[返回](../)',
    '[甲](//a.example/b/)｜[乙](/)',
    '示例早报。',
    '> 1. 甲',
    '> 摘要 abc。',
  ),
);

const bodies = fc.oneof(
  parts.map(bodyOf),
  fc.array(block, { maxLength: 5 }).map((all) => all.join('\n\n')),
);

describe('the short way for plain shapes', () => {
  it('says what Markdown says', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const short = renderPlainShapes(body);
        if (short !== null) expect(short.trimEnd()).toBe(parseMarkdown(body).trimEnd());
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['示例早报。\n\n<http://a.example/1,2.html>\n\n[返回甲](../emnews/)'],
    [
      '> 摘要 3.1%。（示例证券报）\n\n<p>a</p><p>&amp;*b*</p>\n\n<http://a.example/x?infoCode=NW1>\n\n[返回甲](//a.example/b/)｜[返回乙](//a.example/)',
    ],
    ['\n<center>甲</center>\n'],
    ['<!-- 甲 --><p>乙</p>'],
  ])('is taken for %j', (body) => {
    expect(renderPlainShapes(body)).not.toBeNull();
  });
});

describe('Markdown as this archive writes it', () => {
  it('leaves the asterisk of a share in special treatment alone', () => {
    expect(renderMarkdown('*ST甲和*ST乙，**粗**，S*ST丙')).toBe(
      '<p>*ST甲和*ST乙，<strong>粗</strong>，S*ST丙</p>\n',
    );
  });

  it('leaves Liquid as text', () => {
    expect(renderMarkdown('价格 {{ price }} 与 {% raw %}')).toBe(
      '<p>价格 {{ price }} 与 {% raw %}</p>\n',
    );
  });

  it('makes code of a highlight tag, whatever stands in it', () => {
    expect(
      renderMarkdown('甲\n{% highlight c++ linenos %}\n```\n*a* < b\n{% endhighlight %}'),
    ).toBe('<p>甲</p>\n<pre><code class="language-c++">```\n*a* &lt; b\n</code></pre>\n');
  });

  it('takes attribute lists of kramdown', () => {
    expect(renderMarkdown('![图](/a.png){: .align-center}\n\n[甲](/b){:target="_blank"}')).toBe(
      '<p><img src="/a.png" alt="图" class="align-center"></p>\n<p><a href="/b" target="_blank">甲</a></p>\n',
    );
  });
});
