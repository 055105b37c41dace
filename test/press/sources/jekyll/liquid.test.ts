import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { formatProblem } from '../../../../src/press/problems.ts';
import type { PostSettings, Source } from '../../../../src/press/source.ts';
import { openJekyll } from '../../../../src/press/sources/jekyll/openJekyll.ts';
import { Uses } from '../../../../src/press/uses.ts';
import { makeLastingFolder } from '../../folders.ts';

const settings: PostSettings = {
  ...{ permalink: 'date', naiveDates: 'utc', future: false, drafts: false },
  ...{ timeZone: 'Asia/Shanghai', siteZone: 'Asia/Shanghai' },
};
const NOW = Date.parse('2025-01-01T00:00:00Z');

let root: string;
let source: Source;
beforeAll(async () => {
  root = await makeLastingFolder();
  await write('secret.txt', 'secret');
  await write('site/_config.yml', 'title: Paper\nbaseurl: /daily\n');
  await write('site/_includes/note.html', 'Note {{ include.text }}');
  await write('site/_includes/round.html', 'round {% include round.html %}');
  await write('site/_includes/broken.html', '{% if %}');
  await write('site/_posts/2024-01-01-first.md', '---\ntitle: First\n---\nText.');
  await symlink(join(root, 'secret.txt'), join(root, 'site/_includes/linked.html'));
  source = await openJekyll(join(root, 'site'));
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

function fill(body: string, ...matter: string[]) {
  const file = '_posts/2024-05-01-x.md';
  const post = { path: join(root, 'site', file), file };
  const first = '_posts/2024-01-01-first.md';
  const posts = [{ path: join(root, 'site', first), file: first }, post];
  const bytes = new TextEncoder().encode(
    `---\n${['title: X', ...matter].join('\n')}\n---\n${body}`,
  );
  const reading = source.reader(() => posts, settings, NOW, new Uses())(bytes, post);
  if ('left' in reading) throw new Error(reading.left);
  return { text: reading.draft.body, problems: reading.problems.map(formatProblem) };
}

describe('Liquid', () => {
  it('fills in what Jekyll fills in', () => {
    expect(
      fill('{{ site.title }} {% include note.html text="a" %} {% post_url 2024-01-01-first %}'),
    ).toEqual({ text: 'Paper Note a /daily/2024/01/01/first.html', problems: [] });
  });

  it.each([
    ['a {% image "x.png" %} b {% image "y.png" %}', 'the Liquid tag "image" is unknown; kept'],
    ['{% gallery %}a{% endgallery %}', 'the Liquid tag "gallery" is unknown; kept as text'],
    ['{% if true %}{% odd %}{% endif %}', 'the Liquid tag "odd" is unknown'],
    ['a {% endfor %} b', 'the Liquid tag "endfor" is unknown'],
    ['{% include none.html a="b" %}', 'include names the file "none.html", which is not there'],
    ['{% include ../../secret.txt %}', 'include names the file "../../secret.txt", which is not'],
    ['{% include linked.html %}', 'include names the file "linked.html", which is not there'],
    ['{% include_relative ../_config.yml %}', 'which is not there'],
    ['{% post_url 2024-01-01-second %}', 'post_url names the post "2024-01-01-second"'],
    ['{% link none.md %}', 'link names the file "none.md", which is not there'],
    ['{% for x in y %}', 'the Liquid cannot be filled in'],
    ['{% if a %}x', 'the Liquid cannot be filled in'],
    ['{{ unclosed', 'the Liquid cannot be filled in'],
    ['{% highlight ruby %}x', 'the Liquid cannot be filled in'],
    ['<View style={{a: [{b: 1}]}}>', 'is no Liquid expression'],
  ])('that cannot be filled in stays as it is, and is told: %s', (body, told) => {
    const { text, problems } = fill(body);
    const kept = body.replace('{% if true %}', '').replace('{% endif %}', '');
    expect(text).toBe(body.includes('odd') ? kept : body);
    expect(problems[0]).toContain(told);
    expect(problems[0]).toMatch(/^_posts\/2024-05-01-x\.md:4: /);
  });

  it('tells a tag once, at the line where it first stands', () => {
    expect(fill('a\n\n{% tweet 1 %}\n{% tweet 2 %}').problems).toEqual([
      '_posts/2024-05-01-x.md:6: the Liquid tag "tweet" is unknown; kept as text; write in Markdown or HTML what it stands for, or wrap it in {% raw %}',
    ]);
  });

  it.each([
    ['that never end', '{% for a in (1..100000000) %}x{% endfor %}'],
    [
      'that grow',
      '{% assign s = "x" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}',
    ],
    [
      'that put themselves in',
      '{% assign s = "aaa" %}{% for i in (1..20) %}{% assign s = s | replace: "a", s %}{% endfor %}',
    ],
    [
      'in loops',
      '{% for a in (1..9999) %}{% for b in (1..9999) %}{{ a | times: b }}{% endfor %}{% endfor %}',
    ],
  ])('has a limit for texts %s', (_name, body) => {
    const { text, problems } = fill(body);
    expect(text).toBe(body);
    expect(problems[0]).toContain('the Liquid cannot be filled in');
  });

  it('of a file that is included is at fault where it is', () => {
    const { text, problems } = fill('{% include broken.html %}');
    expect(text).toBe('{% include broken.html %}');
    expect(problems[0]).toContain('the Liquid cannot be filled in (in _includes/broken.html: ');
  });

  it('ends files that include each other', () => {
    const { text, problems } = fill('{% include round.html %}');
    expect(text).toMatch(/^(?:round )+\{% include round\.html %\}$/);
    expect(problems).toHaveLength(1);
  });

  it('sees no more of the program than front matter and config', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'fields', 'head'];
    const body = names.flatMap((name) => [`{{ page.${name} }}`, `{{ site.${name} }}`]).join('');
    expect(fill(body)).toEqual({ text: '', problems: [] });
  });

  it.each([
    'page.when.constructor',
    'page.when.toString',
    'page.f.valueOf',
    'page.list.map',
    'page.list.length',
    'page.title.constructor',
    'site.posts[0].constructor',
    'forloop.constructor',
    'tablerowloop.valueOf',
    'constructor',
    'include.constructor',
    'page.maps | map: "__proto__" | join',
    'page.maps | where: "constructor", "x" | join',
    'page.maps | group_by: "__proto__" | map: "name" | join',
  ])('reaches no property of the program: %s', (name) => {
    const body = `{% for x in page.list %}{% tablerow y in page.list %}{{ ${name} }}{% endtablerow %}{% endfor %}`;
    const { text, problems } = fill(
      body,
      'list: [a]\nf: 2.5\nwhen: 2024-01-01 10:00:00\nmaps: [{a: 1}]',
    );
    expect(text.replace(/<.*?>/g, '')).toBe('');
    expect(problems).toEqual([]);
  });

  it.each([
    ['{{ "x" || upcase }}', 'X'],
    ['{{ "x" extra | upcase }}', 'X'],
    ['{{ page.title nonsense | append: "y" }}', 'Xy'],
    ['{{ page.title: "x" | downcase }}', 'x'],
    ['{{ < odd > | default: "d" }}', 'd'],
    ['{{ a: 1 | size }}', '0'],
  ])('is read laxly where Ruby does, filters too: %s', (body, shown) => {
    expect(fill(body).text).toBe(shown);
  });

  it.each([
    ['{{ "a\\" | append: "b" }}', 'a\\b'],
    ["{{ 'it\\'s' }}", 'it\\'],
    ['{{ "x" | nosuch: 1, 2 }}', 'x'],
    ['{{ "<x>" | raw | escape }}', '&lt;x&gt;'],
    ['{% highlight c++ %}x{% endhighlight %}', '<code class="language-c--" data-lang="c++">x'],
    ['{{ page }}|', '{{ page }}|'],
    ['{{ site }}', 'Jekyll::Drops::SiteDrop'],
    ['{{ size }}{{ first }}{{ page.title.first }}', ''],
    ['{{ "2024-03-05 10:00 -0500" | date: "%T %z" }}', '10:00:00 -0500'],
    ['{{ "now" | date: "%F" }} {{ "Today" | date: "%F %z" }}', '2025-01-01 2025-01-01 +0800'],
    ['{{ 5 | date: "%Z" }} {{ site.time }}', 'CST 2025-01-01 08:00:00 +0800'],
    ['{{ site.time | date: "%300Y" | size }}', '300'],
  ])('means what it means to Ruby: %s', (body, shown) => {
    expect(fill(body).text).toContain(shown);
  });

  it.each(['layout', 'block', 'render'])('knows no tag of other Liquids: %s', (name) => {
    expect(fill(`{% ${name} "x" %}`)).toMatchObject({ text: `{% ${name} "x" %}` });
  });

  it.each([
    ['{{ 1 | divided_by: 0 }}', 'divided by 0'],
    ['{{ "x" | truncate: "y" }}', 'invalid integer'],
    ['{{ "!" | base64_decode }}', 'invalid base64'],
    ['{% assign x = "a" | concat: "b" %}', 'concat needs a list'],
  ])('that cannot take a value stands as written, the rest is filled in: %s', (body, told) => {
    const { text, problems } = fill(`{{ site.title }}\n\n${body} {{ page.title }}`);
    expect(text).toBe(`Paper\n\n${body} X`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^_posts\/2024-05-01-x\.md:6: /);
    expect(problems[0]).toContain(told);
  });

  it.each(['America/Los_Angeles', 'Asia/Tokyo'])(
    'does not go by the clock of a machine in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const body =
        '{{ "2024-01-05" | date: "%F %T %z" }} {{ page.when }} {{ page.day | date_to_rfc822 }} {{ "2024-01-05" | date_to_xmlschema }}';
      const { text } = fill(body, 'when: 2024-01-01 10:00:00\nday: 2024-01-01');
      vi.unstubAllEnvs();
      expect(text).toBe(
        '2024-01-05 00:00:00 +0800 2024-01-01 18:00:00 +0800 Mon, 01 Jan 2024 00:00:00 +0800 2024-01-05T00:00:00+08:00',
      );
    },
  );

  it('costs nothing in a body that has none', () => {
    expect(fill('a { b } 100% {# c').text).toBe('a { b } 100% {# c');
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...['{{', '}}', '{%', '%}', '-', ' ', 'if', 'endif', 'raw', 'endraw', 'for', 'include', 'a'],
      ...['"', "'", '|', '\n', '}', '{', '<', 'highlight', 'x.y', '=', 'capture', 'assign', 'case'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof fill(pieces.join(' ')).text).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
