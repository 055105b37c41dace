import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/press/clean/clean.ts';
import type { Draft } from '../../../src/press/draft.ts';
import { draft, SETTINGS } from './drafts.ts';

const story = '202202090000000004';
const entryOf = (given: Partial<Draft>, lang = SETTINGS.lang) =>
  clean(draft(given), { lang }).entry;

describe('the summary', () => {
  const long = '第一句话有十个字。'.repeat(30);

  it('is the excerpt without mark-up', () => {
    expect(entryOf({ excerpt: '**摘** <b>要</b> [甲](/b)' }).summary).toBe('摘 要 甲');
  });

  it('is the digest of a newswire post without its source', () => {
    const body = '> 示例公司宣布新品。（示例证券报）\n\n<p>正文。</p>';
    expect(entryOf({ body, story }).summary).toBe('示例公司宣布新品。');
  });

  it('is the first sentences, cut where one ends', () => {
    const { summary = '' } = entryOf({ body: long });
    expect(summary).toHaveLength(153);
    expect(summary.endsWith('。')).toBe(true);
  });

  it('is cut with … where no sentence ends', () => {
    expect(entryOf({ body: '字'.repeat(300) }).summary).toBe(`${'字'.repeat(159)}…`);
    const { summary = '' } = entryOf({ body: 'lorem ipsum '.repeat(40) });
    expect(summary.length).toBeLessThanOrEqual(160);
    expect(summary).toMatch(/ (?:lorem|ipsum)…$/);
  });

  it('never cuts a character in two', () => {
    const { summary = '' } = entryOf({ body: '𠮷'.repeat(300) });
    expect([...summary]).toHaveLength(160);
    expect(summary).not.toMatch(/\p{Cs}/u);
  });

  it('takes paragraphs before headings, code, tables and captions', () => {
    const body = '## 题\n\n```js\nx\n```\n\n|a|\n|-|\n|b|\n\n正文。';
    expect(entryOf({ body }).summary).toBe('正文。');
  });

  it('is left out when it only repeats the title, or there is nothing to say', () => {
    expect(entryOf({ title: '示例早报', body: '示例早报。' })).not.toHaveProperty('summary');
    expect(entryOf({ body: '' })).not.toHaveProperty('summary');
  });
});

describe('the title', () => {
  it.each([
    ['> 摘要仍在。（示例证券报）\n\n<p>正文。</p>', '摘要仍在'],
    ['正文第一句！第二句。', '正文第一句！'],
    [`${'字'.repeat(30)}，${'字'.repeat(30)}`, '字'.repeat(30)],
    ['字'.repeat(60), `${'字'.repeat(39)}…`],
    ['## 只有标题', '只有标题'],
    ['', '（无题）'],
  ])('is made from the first words of %j', (body, title) => {
    expect(entryOf({ title: '', body, story }).title).toBe(title);
  });

  it('has a word for nothing in the language of the paper', () => {
    expect(entryOf({ title: '', body: '' }, 'en').title).toBe('(untitled)');
  });
});

describe('reading time', () => {
  it.each([
    ['', 0],
    ['字', 1],
    ['<img src="/a.png">', 0],
    ['字'.repeat(1600), 3],
    ['word '.repeat(1150), 5],
    [`${'字'.repeat(500)}${' word'.repeat(230)}`, 2],
  ])('is counted from characters and words', (body, minutes) => {
    expect(entryOf({ body }).minutes).toBe(minutes);
  });
});

describe('the thumbnail', () => {
  it('is the picture that the post names, from the root of the paper', () => {
    expect(entryOf({ image: 'images/a.png' }).thumbnail).toBe('/images/a.png');
    expect(entryOf({ image: 'http://a.example/b.png' }).thumbnail).toBe('https://a.example/b.png');
  });

  it('is else the first real picture of the body', () => {
    const body = [
      '<img src="https://pic.example/GetPic.aspx?nid=1">',
      '<img src="/k.png" alt="K图 600000_0">',
      '<img src="data:image/png;base64,AAAA">',
      '<img src="/icon.png" width="16">',
      '<img src="/real.jpg" width="552">',
    ].join('');
    expect(entryOf({ body }).thumbnail).toBe('/real.jpg');
  });

  it('is not what nobody else can see', () => {
    expect(entryOf({ image: 'http://10.0.0.1/a.png' })).not.toHaveProperty('thumbnail');
  });
});

describe('the language', () => {
  const english = 'The tide gauge keeper walks to the end of the mole each morning.';
  it.each([
    ['an English post in a Chinese paper', 'zh-CN', {}, english, 'en'],
    [
      'a Chinese post in a Chinese paper',
      'zh-CN',
      {},
      '潮位站的看守每天早晨走到防波堤尽头。',
      undefined,
    ],
    [
      'a Chinese post in an English paper',
      'en',
      {},
      '潮位站的看守每天早晨走到防波堤尽头。',
      'zh-CN',
    ],
    ['a Japanese post', 'zh-CN', {}, '港の見張りは毎朝、防波堤の端まで歩いて行きます。', 'ja'],
    ['a Korean post', 'zh-CN', {}, '검조소 관리인은 매일 아침 방파제 끝까지 걸어갑니다.', 'ko'],
    ['a Latin post in a French paper', 'fr', {}, english, undefined],
    ['what the post says', 'zh-CN', { lang: 'fr' }, english, 'fr'],
    [
      'what the post says, if it is the paper’s own',
      'zh-CN',
      { lang: 'zh-TW' },
      english,
      undefined,
    ],
    [
      'Chinese with much code',
      'zh-CN',
      {},
      `下面是代码：\n\n\`\`\`\n${'let a = b\n'.repeat(50)}\`\`\``,
      undefined,
    ],
  ])('%s', (_, paper, given, body, lang) => {
    expect(entryOf({ title: '', body, ...given }, paper).lang).toBe(lang);
  });
});

describe('the rest', () => {
  it('makes slugs of categories', () => {
    const categories = ['Field Notes', '甲/乙', 'C#', 'emnews', 'EmNews', '..'];
    expect(entryOf({ categories }).categories).toEqual([
      'field-notes',
      '甲-乙',
      'c-',
      'emnews',
      '-',
    ]);
  });

  it('carries over what the draft says', () => {
    const article = clean(draft({ story, author: '甲', redirects: ['/a.html'] }), SETTINGS);
    expect(article).toMatchObject({ story, redirects: ['/a.html'], entry: { author: '甲' } });
  });

  it('names the page that the post points to', () => {
    const source = { url: 'https://a.example/' };
    expect(entryOf({ original: 'https://a.example/?utm_source=b' }).source).toEqual(source);
    expect(entryOf({ original: 'https://user@a.example/' })).not.toHaveProperty('source');
  });

  it('leaves HTML posts without Markdown', () => {
    expect(clean(draft({ markup: 'html', body: '*甲*' }), SETTINGS).body).toBe('<p>*甲*</p>');
  });
});
