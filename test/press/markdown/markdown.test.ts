import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/press/markdown/markdown.ts';
import { soup } from '../clean/arbitraries.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/markdown/${name}`, import.meta.url), 'utf8');
}

describe('Markdown as this archive writes it', () => {
  it('leaves the asterisk of a share in special treatment alone', () => {
    expect(renderMarkdown('*ST甲和*ST乙，**粗**，S*ST丙', 'kramdown')).toBe(
      '<p>*ST甲和*ST乙，<strong>粗</strong>，S*ST丙</p>\n',
    );
  });

  it('leaves Liquid as text', () => {
    expect(renderMarkdown('价格 {{ price }} 与 {% raw %}', 'kramdown')).toBe(
      '<p>价格 {{ price }} 与 {% raw %}</p>\n',
    );
  });

  it('ends what nothing closes before the links at the end', () => {
    const links = '<http://a.example/1.html>\n\n[返回甲](../a/)\n[返回首页](../)';
    expect(renderMarkdown(`<p><b>甲\n\n${links}\n`, 'kramdown')).toBe(
      '<p><b>甲</b></p>\n<p><a href="http://a.example/1.html">http://a.example/1.html</a></p>\n<p><a href="../a/">返回甲</a>\n<a href="../">返回首页</a></p>\n',
    );
  });

  it('shows a post with something of everything', () => {
    expect(renderMarkdown(fixture('all.in.md'), 'kramdown')).toBe(fixture('all.out.html'));
  });

  it('passes over blanks between blocks of HTML in one line', () => {
    expect(renderMarkdown('<p>甲</p> &nbsp; <p>乙</p>　<!-- x --><p>丙</p>', 'kramdown')).toBe(
      '<p>甲</p><p>乙</p><p>丙</p>\n',
    );
  });

  it('leaves highlighted code as it is, blank lines and all', () => {
    const code =
      '<figure class="highlight"><pre><code class="language-ruby">a\n\n*b* &lt; "c"</code></pre></figure>';
    expect(renderMarkdown(`甲\n\n${code}\n\n乙`, 'kramdown')).toBe(
      `<p>甲</p>\n${code}\n<p>乙</p>\n`,
    );
  });
});

describe('kramdown’s own, where only mark-up shows it', () => {
  it.each([
    ['![图](/a.png){: .align-center}', '<p><img src="/a.png" alt="图" class="align-center"></p>\n'],
    ['[甲](/b){:target="_blank"}', '<p><a href="/b" target="_blank">甲</a></p>\n'],
    [
      '甲\n{: .note #x title="a \\"b\\" c"}',
      '<p class="note" id="x" title="a &quot;b&quot; c">甲</p>\n',
    ],
    ['{:x: .note}\n\n甲\n{: x}', '<p class="note">甲</p>\n'],
    ['# 甲 b!\n\n# 甲 b', '<h1 id="甲-b">甲 b!</h1>\n<h1 id="甲-b-1">甲 b</h1>\n'],
    ['|a|\n|-:|\n|b|', '<td style="text-align: right">b</td>'],
    ['- [x] 甲\n- [ ] 乙', '<li class="task-done">甲</li>\n<li class="task-open">乙</li>'],
    ['$$a<b$$', '<pre class="math"><code>a&lt;b</code></pre>\n'],
    ['甲 $$*a*$$', '<p>甲 <code class="math">*a*</code></p>\n'],
    ['```ruby:a.rb\nx\n```', '<pre><code class="language-ruby">x\n</code></pre>\n'],
    ['    x\n{: .language-sh}', '<pre><code class="language-sh">x\n</code></pre>\n'],
    ['[a](b?c&d&amp;e "<f>")', '<a href="b?c&amp;d&amp;e" title="&lt;f&gt;">'],
    [
      'a[^甲]\n\n[^甲]: b',
      '<p>a<sup class="footnote-ref" id="fnref:甲"><a href="#fn:甲">1</a></sup></p>\n<section class="footnotes">\n<ol>\n<li id="fn:甲" class="footnote-item"><p>b <a href="#fnref:甲" class="footnote-backref">↩︎</a></p>\n</li>\n</ol>\n</section>\n',
    ],
  ])('%j', (markdown, html) => {
    expect(renderMarkdown(markdown, 'kramdown')).toContain(html);
  });

  it('never stops, nor takes much longer for mark-up that is twice as long', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(typeof renderMarkdown(text, 'kramdown')).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});

/** Mark-up that is never closed, or closed in another order than opened. */
const UNCLOSED = [
  ...['*a ', '**a *b [c ![d ', '![', '[a](b "', '`a ``', '<b>', '<b a="', '<div>\n', '<!-- '],
  ...[
    '<div markdown="1">\n',
    '```a\n',
    '{::comment}\n',
    '{: .a',
    '$$a\n',
    '"a ',
    '~~a ',
    '<http://',
  ],
  ...['- ', 'a | b\n', '[^1]: a\n', 'a\n: b\n', '<p>a', '<table><tr><td>', '*a*{: .b}', '[a]: b "'],
];

describe('mark-up without end', () => {
  it.each(UNCLOSED)('%j takes time in proportion', (piece) => {
    const started = performance.now();
    const html = renderMarkdown(`${piece.repeat(20_000)}\n\n甲`, 'kramdown');
    expect(html).toContain('甲');
    // A quadratic way takes minutes.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('CommonMark as Hugo reads it', () => {
  it.each([
    ['# 甲 {#x .note}', '<h1 id="x" class="note">甲</h1>\n'],
    ['甲 {.note}', '<p>甲 {.note}</p>\n'],
    ['"a" -- b... (c)', '<p>“a” – b… (c)</p>\n'],
    ['`"a" --`', '<p><code>&quot;a&quot; --</code></p>\n'],
    ['<div>\n*a*\n\n*b*\n</div>', '<div>\n*a*\n<p><em>b</em></p>\n</div>'],
    ['~~a~~', '<p><s>a</s></p>\n'],
    ['a\n: b', '<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n'],
    ['a[^1]\n\n[^1]: b', 'class="footnote-item"'],
    ['|a|\n|-|\n|b|', '<td>b</td>'],
    ['{: .a}', '<p>{: .a}</p>\n'],
  ])('%j', (markdown, html) => {
    expect(renderMarkdown(markdown, 'commonmark')).toContain(html);
  });
});
