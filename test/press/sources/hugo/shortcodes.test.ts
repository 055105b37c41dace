import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/press/problems.ts';
import { scanShortcodes } from '../../../../src/press/sources/hugo/shortcodes/scan.ts';
import { replaceShortcodes } from '../../../../src/press/sources/hugo/shortcodes/shortcodes.ts';

function replace(text: string, markup: 'commonmark' | 'html' = 'commonmark') {
  const faults: Fault[] = [];
  const find = (ref: string) => (ref === 'b.md' ? '/posts/b c/' : null);
  return { text: replaceShortcodes(text, markup, 10, find, faults), faults };
}

const tube = 'https://www.youtube.com/watch?v=w7Ft2ymGmfc';

describe('a shortcode with a plain meaning', () => {
  it.each([
    ['{{< youtube w7Ft2ymGmfc >}}', `<a href="${tube}">${tube}</a>`],
    ['{{<youtube id="w7Ft2ymGmfc" autoplay="true">}}', `<a href="${tube}">${tube}</a>`],
    [
      '{{% vimeo 55073825 %}}',
      '<a href="https://vimeo.com/55073825">https://vimeo.com/55073825</a>',
    ],
    ['[b]({{< ref "b.md" >}})', '[b](/posts/b%20c/)'],
    ['[b]({{< relref path="b.md#a part" >}})', '[b](/posts/b%20c/#a%20part)'],
    ['[here]({{% ref "#part" %}})', '[here](#part)'],
    ['{{< figure src="a.png" >}}', '<figure><img src="a.png"></figure>'],
    [
      '{{< figure src="/a.png" caption="A *b* <c>" link="https://x.example/?a&b" width=300 />}}',
      '<figure><a href="https://x.example/?a&#38;b"><img src="/a.png" alt="A &#42;b&#42; &#60;c&#62;" width="300"></a><figcaption>A &#42;b&#42; &#60;c&#62;</figcaption></figure>',
    ],
    ['{{< figure src="a.png" >}}\nnext', '<figure><img src="a.png"></figure>\n\nnext'],
  ])('is that: %s', (text, shown) => {
    const { text: found, faults } = replace(text);
    // Hrefs are written with entities, which say the same.
    const plain = found.replaceAll('&#95;', '_');
    expect([plain, faults]).toEqual([shown, []]);
  });

  it('that is code is a block of code, as long as it was', () => {
    const text =
      'a\n\n{{< highlight go "linenos=table" >}}\nfunc {{</* x */>}} ```\n{{< /highlight >}}\n\nb';
    expect(replace(text)).toEqual({
      text: 'a\n\n````go\nfunc {{< x >}} ```\n````\n\nb',
      faults: [],
    });
    expect(replace('a {{< highlight "x y" >}}b{{< /highlight >}} c').text).toBe(
      'a \n```\nb\n```\n c',
    );
    expect(replace('{{< highlight go >}}\n<b>\n{{< /highlight >}}', 'html').text).toBe(
      '<pre><code class="language-go">&#60;b&#62;\n</code></pre>',
    );
  });
});

describe('any other shortcode', () => {
  it('is text that Markdown leaves alone, with one problem', () => {
    const text = 'a\n{{<chart "x_y_z">}} **b** {{% note %}}c{{% /note %}}\n{{< chart 2 >}}';
    expect(replace(text)).toEqual({
      text: 'a\n&#123;&#123;&#60;chart &#34;x&#95;y&#95;z&#34;&#62;&#125;&#125; **b** &#123;&#123;% note %&#125;&#125;c&#123;&#123;% /note %&#125;&#125;\n&#123;&#123;&#60; chart 2 &#62;&#125;&#125;',
      faults: [
        {
          id: 'shortcode',
          line: 11,
          what: 'the shortcodes "chart", "note" have no meaning here; kept as text',
          mend: 'write in Markdown or HTML what it shows',
        },
      ],
    });
  });

  it.each([
    '{{< youtube >}}',
    '{{< youtube "javascript:x" >}}',
    '{{< ref "gone.md" >}}',
    '{{< figure >}}',
    '{{< highlight go >}} never closed',
    '{{< /figure >}}',
  ])('is one whose use has no meaning: %s', (text) => {
    const { text: found, faults } = replace(text);
    expect([found.startsWith('&#123;&#123;&#60;'), faults.length]).toEqual([true, 1]);
  });

  it('stays as it is in code', () => {
    const text = '`{{< youtube abc >}}`\n\n```\n{{<a>}}\n```\n';
    const { text: found, faults } = replace(text);
    expect([found, faults.length]).toEqual([text, 1]);
  });

  it('that is commented out is shown without a problem', () => {
    expect(replace('{{</* youtube abc */>}} `{{%/* x */%}}`')).toEqual({
      text: '&#123;&#123;&#60; youtube abc &#62;&#125;&#125; `{{% x %}}`',
      faults: [],
    });
  });

  it.each(['{{ x }}', '{{<', '{{< >}}', '{{< a %}}', '{{< a "b >}}', '{{< a = >}}', '{{</* a >}}'])(
    'is none when it only looks like one: %s',
    (text) => {
      expect(replace(text)).toEqual({ text, faults: [] });
    },
  );
});

const piece = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'{}<>%/*"`= \nab\\'), maxLength: 6 }),
  fc.constantFrom('{{< a >}}', '{{% b "c" %}}', '{{</* d */>}}', '{{< highlight go >}}', '```\n'),
  fc.constantFrom('{{< /highlight >}}', '{{<', '>}}', '中文', '{{< x y=`z` />}}'),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is cut into pieces that are the text', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const pieces = scanShortcodes(whole);
        expect(pieces.map(({ source }) => source).join('')).toBe(whole);
        expect(pieces.every(({ at, source }) => whole.startsWith(source, at))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('outside of shortcodes stays as it is', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { text: found } = replace(whole);
        let from = 0;
        let isCode = false;
        for (const piece of scanShortcodes(whole)) {
          if (piece.kind === 'tag' && piece.name === 'highlight') isCode = true;
          if (piece.kind !== 'text' || isCode) continue;
          const at = found.indexOf(piece.source, from);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at + piece.source.length;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ...['{{<', '{{< "', '{{< a ', '{{< a "', '{{</* ', '{{< a="b', '{{% a `', '{{< a\n'],
    ...['{{< highlight >}}', '{{< highlight >}}{{< /highlight >}}', '{{< a >}}`', '{{<        '],
  ])('takes linear time: %j', (piece) => {
    replace(piece.repeat(Math.ceil(400_000 / piece.length)));
  });
});
