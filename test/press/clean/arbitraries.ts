import fc from 'fast-check';

const word = fc.constantFrom(
  ...[
    '示例股份',
    '宣布',
    '增长 6.3%',
    '，',
    '。',
    '“新品”',
    '*ST甲',
    '1.9',
    '（来源：某报）',
    '《书》',
  ],
  ...[
    '<b>粗</b>',
    '&amp;',
    '5 < 6',
    '<br><br>',
    '　　',
    '&nbsp;',
    '[1]',
    '{{ price }}',
    '2022年',
    'A_b_c',
    '~~',
    '`x`',
  ],
);

const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

/** A paragraph of a newswire, in the spellings met there. */
const paragraph = fc
  .tuple(
    fc.constantFrom(
      ['<p>', '</p>'],
      ['<p>　　', '<br /></p >'],
      ['<p align="center" style="text-align:left;"><strong> &nbsp; ', '</strong></p>'],
      ['<!--Link#1--><p>', '</p> &nbsp; '],
      [
        '<p><span id="stock_1.600000"><a href="http://q.example/1" class="keytip">',
        '</a></span></p>',
      ],
      ['<p><span web="1" href="http://q.example/1">', '</span></p>'],
      [
        '<center><img src="http://c.example/a.jpg" width="552" /></center><p style="text-align:center;">图片来源：',
        '</p>',
      ],
      ['<table border="0"><tbody><tr><td>', '</td></tr></tbody></table>'],
      ['<div><div>', '</div></div>'],
      ['<p><font color="red">', '<p>'],
    ),
    words,
  )
  .map(([[open, close], text]) => `${open}${text}${close}`);

/** What stands at the end of a newswire post, part by part, and what is moved to fields. */
export interface Parts {
  digest: string;
  html: string;
  attribution: string;
  link: string;
  navigation: string;
}

/** A post of the newswire, in parts. */
export const parts: fc.Arbitrary<Parts> = fc.record({
  digest: fc.option(words, { nil: '' }).map((text) => (text === '' ? '' : `> ${text}（某报）\n\n`)),
  html: fc.array(paragraph, { maxLength: 12 }).map((all) => `${all.join('')}<p>终。</p>`),
  attribution: fc.constantFrom(
    '',
    '<p class="em_media">（文章来源：某<span id="bk_1">报</span>）</p>',
  ),
  link: fc.constantFrom(
    ...['', '\n\n<http://finance.example/news/1344,1.html>', '\n\n<>'],
    '\n\n<http://news.example/html_News/NewsShare.html?infoCode=NW1>',
  ),
  navigation: fc.constantFrom(
    ...['', '\n\n[返回某报](../emnews/)\n[返回首页](../)'],
    '\n\n[返回某报](//a.example/emnews/)｜[返回首页](//a.example/)',
    '\n\n[返回某 报](//a.example/category/a b.html)｜[返回首页](//a.example/)',
  ),
});

/** A body put together again. */
export function bodyOf({ digest, html, attribution, link, navigation }: Parts): string {
  return `${digest}${html}${attribution}${link}${navigation}`;
}

/** Text in which mark-up of all kinds meets by chance. */
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      word,
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        ...[
          '<',
          '>',
          '</',
          '/>',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<?x',
          '\n',
          '\n\n',
          ' ',
          '    ',
        ],
        ...[
          '<p>',
          '</p>',
          '<a href="',
          '"',
          "'",
          '=',
          '<table>',
          '<td>',
          '<svg>',
          '<math>',
          '<style>',
        ],
        ...[
          '<script>',
          '</script>',
          '<iframe src=',
          '<img src=x onerror=',
          'javascript:',
          'data:text/html,',
        ],
        ...[
          '<textarea>',
          '<template>',
          '<noscript>',
          '<plaintext>',
          '<title>',
          '<a id=x name=y>',
          '#x',
        ],
        ...[
          '> ',
          '- ',
          '1. ',
          '# ',
          '|',
          '|-|',
          '[^1]',
          '[^1]: ',
          '{:',
          '}',
          ': ',
          '```',
          '![](',
          ')',
        ],
        ...[
          '<div style="',
          'display:none',
          'text-align:center',
          '<b class="note x">',
          '<h1>',
          '<li>[x] ',
        ],
        ...[
          '&#0;',
          '&#x6a;',
          '&lt;script&gt;',
          '\u0000',
          '\ud800',
          '\u2028',
          '返回',
          '原文链接',
          '来源：',
        ],
      ),
    ),
    { maxLength: 40 },
  )
  .map((all) => all.join(''));
