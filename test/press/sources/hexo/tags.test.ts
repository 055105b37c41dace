import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/press/problems.ts';
import { replaceTags } from '../../../../src/press/sources/hexo/tags/replaceTags.ts';
import { scanTags } from '../../../../src/press/sources/hexo/tags/scan.ts';

function replace(text: string, markup: 'commonmark' | 'html' = 'commonmark') {
  const faults: Fault[] = [];
  const find = (slug: string) => (slug === 'b' ? { url: '/2024/b c/', title: 'The <b>' } : null);
  return { text: replaceTags(text, markup, 10, find, faults), faults };
}

describe('a tag with a plain meaning', () => {
  it.each([
    ['{% img /a.png %}', '<img src="/a.png">'],
    [
      '{% img left https://x.example/a.png 300 200 "A title" "Some text" %}',
      '<img src="https://x.example/a.png" width="300" height="200" title="A title" alt="Some text">',
    ],
    ['{% asset_img a.png A word %}', '<img src="a.png" title="A" alt="word">'],
    ['{% post_link b %}', '<a href="/2024/b%20c/">The &#60;b&#62;</a>'],
    ["{% post_link b#part 'Other words' false %}", '<a href="/2024/b%20c/#part">Other words</a>'],
    ['[b]({% post_path b %})', '[b](/2024/b%20c/)'],
    ['{% asset_link a.pdf The file %}', '<a href="a.pdf">The file</a>'],
    [
      '{%- link Some words https://x.example/ true -%}',
      '<a href="https://x.example/">Some words</a>',
    ],
    [
      '{% youtube w7Ft2ymGmfc %}',
      '<a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">https://www.youtube.com/watch?v=w7Ft2ymGmfc</a>',
    ],
    [
      '{% iframe https://x.example/ 300 200 %}',
      '<a href="https://x.example/">https://x.example/</a>',
    ],
    ['{% raw %}{{ a }} {% b %}{% endraw %}', '{{ a }} {% b %}'],
    ['{% codeblock lang:js %}\nlet a;\n{% endcodeblock %}\n', '```js\nlet a;\n```\n'],
    [
      '{% codeblock Some title %}\n{% img /a %} {{ b }}\n{% endcodeblock %}',
      '<p>Some title</p>\n\n```\n{% img /a %} {{ b }}\n```',
    ],
    [
      '{% blockquote Ana, A book %}\n*a*\n{% endblockquote %}',
      '<blockquote>\n\n\n*a*\n\n\n<p><strong>Ana</strong> <cite>A book</cite></p></blockquote>\n\n',
    ],
    [
      '{% quote Ana B https://x.example/ Notes %}a{% endquote %}',
      '<blockquote>\n\na\n\n<p><strong>Ana B</strong> <cite><a href="https://x.example/">Notes</a></cite></p></blockquote>\n\n',
    ],
    [
      '{% pullquote right %}a {% img /b.png %}{% endpullquote %}',
      '<blockquote>\n\na <img src="/b.png">\n\n</blockquote>\n\n',
    ],
  ])('is that: %s', (text, shown) => {
    expect(replace(text)).toEqual({ text: shown, faults: [] });
  });

  it('in HTML is HTML', () => {
    expect(replace('{% code lang:c++ %}<a>{% endcode %}', 'html').text).toBe(
      '<pre><code class="language-c++">&#60;a&#62;</code></pre>',
    );
  });
});

describe('any other tag', () => {
  it('is text that Markdown leaves alone, with one problem', () => {
    expect(replace('a\n{% note a_b_c %} **b** {% endnote %}')).toEqual({
      text: 'a\n&#123;% note a&#95;b&#95;c %&#125; **b** &#123;% endnote %&#125;',
      faults: [
        {
          id: 'tag-plugin',
          line: 11,
          what: 'the tags "note", "endnote" have no meaning here; kept as text',
          mend: 'write in Markdown or HTML what it shows',
        },
      ],
    });
  });

  it.each([
    '{% img %}',
    '{% post_link gone %}',
    '{% youtube javascript:x %}',
    '{% link %}',
    '{% blockquote %} never closed',
    '{% endraw %}',
  ])('is one whose use has no meaning: %s', (text) => {
    const { text: found, faults } = replace(text);
    expect([found.startsWith('&#123;%'), faults.length]).toEqual([true, 1]);
  });

  it.each([
    '`{% img /a.png %}`',
    '```\n{% raw %}\n```\n',
    '{{ a }}',
    '{%',
    '{% %}',
    '{% 1 %}',
    '{% a',
  ])('is none in code, or when it only looks like one: %s', (text) => {
    expect(replace(text)).toEqual({ text, faults: [] });
  });
});

const piece = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'{}%"\'` \nab-'), maxLength: 6 }),
  fc.constantFrom('{% a %}', '{% img /b.png %}', '{% raw %}', '{% endraw %}', '{% quote %}'),
  fc.constantFrom('{% endquote %}', '{% codeblock %}', '{% endcodeblock %}', '```\n', '中文'),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is cut into pieces that are the text', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const pieces = scanTags(whole);
        expect(pieces.map(({ source }) => source).join('')).toBe(whole);
        expect(pieces.every(({ at, source }) => whole.startsWith(source, at))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('outside of tags stays as it is', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { text: found } = replace(whole);
        let from = 0;
        for (const { kind, source } of scanTags(whole)) {
          if (kind !== 'text') continue;
          const at = found.indexOf(source, from);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at + source.length;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ...['{%', '{% a ', '{% a "', '{% raw %}', '{% quote %}', '{% raw %}{% endraw %}'],
    ...['{% img /a.png %}', '{% a %}`', '{%        ', '{% a "b\' %}'],
  ])('takes linear time: %j', (piece) => {
    replace(piece.repeat(Math.ceil(400_000 / piece.length)));
  });
});
