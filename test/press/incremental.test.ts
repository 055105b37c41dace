import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSettings } from '../../src/press/loadSettings.ts';
import { press } from '../../src/press/press.ts';
import { filesOf, makeFolder } from './folders.ts';

/** Later than the files of the test are old enough to be told by their stamps; earlier, none is. */
const LATER = 3_600_000;

/** One change of a site. `n` makes each text another one. */
type Edit = (site: Site, n: number) => Promise<void>;

interface Site {
  root: string;
  /** Files of posts, relative to `_posts`. */
  posts: Set<string>;
}

const SLUGS = ['flood', 'ships', '202202091234567890', '202202091234567891'];
const DAYS = ['2022-02-09', '2022-02-10', '2022-03-01', '2019-12-31'];

const post = (matter: string, body: string) => `---\n${matter}\n---\n${body}\n`;

/** Bodies that look at nothing, or at what else there is in the site. */
const BODIES = [
  (n: number) => `<p>Text ${n}. ${'港口吞吐量创下新高。'.repeat(n % 3)}</p>`,
  // A few of these fill a pack.
  (n: number) => `<p>Long ${n}. ${'港口吞吐量创下新高。'.repeat(2_500)}</p>`,
  (n: number) => `Included ${n}: {% include note.html %}`,
  (n: number) => `A picture ${n}: ![quay](/images/quay.png)`,
  (n: number) => `Posts ${n}: {{ site.posts.size }}`,
  (n: number) => `Another ${n}: {% post_url 2022-02-09-flood %}`,
];

async function write(path: string, text: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function writePost(site: Site, file: string, matter: string, body: string): Promise<void> {
  site.posts.add(file);
  await write(join(site.root, '_posts', file), post(matter, body));
}

function anyPost(site: Site, at: number): string | undefined {
  const posts = [...site.posts].sort();
  return posts[at % posts.length];
}

const writing = fc
  .tuple(
    fc.constantFrom(...DAYS),
    fc.constantFrom(...SLUGS),
    fc.constantFrom(...BODIES),
    fc.constantFrom('a', 'b', 'Field Notes'),
    fc.constantFrom(
      '',
      '\ndate: 2999-01-01 08:00:00 +0800',
      '\npermalink: /notes/a/',
      '\nredirect_from: [/old/, /2020/01/01/older.html]',
    ),
  )
  .map(([day, slug, body, category, more]): Edit => {
    return (site, n) =>
      writePost(
        site,
        `${day}-${slug}.md`,
        `title: Title ${n}${more}\ncategories: [${category}]`,
        body(n),
      );
  });

const removing = fc.nat(20).map(
  (at): Edit =>
    async (site) => {
      const file = anyPost(site, at);
      if (file === undefined) return;
      site.posts.delete(file);
      await rm(join(site.root, '_posts', file));
    },
);

const renaming = fc.nat(20).map(
  (at): Edit =>
    async (site, n) => {
      const file = anyPost(site, at);
      if (file === undefined) return;
      const other = `2021-01-01-renamed-${n}.md`;
      site.posts.delete(file);
      site.posts.add(other);
      await rename(join(site.root, '_posts', file), join(site.root, '_posts', other));
    },
);

/** As a fresh checkout does: other times, the same bytes. */
const touching = fc.nat(20).map(
  (at): Edit =>
    async (site, n) => {
      const file = anyPost(site, at);
      if (file !== undefined) await utimes(join(site.root, '_posts', file), n, n);
    },
);

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const aroundPosts = fc.constantFrom<Edit>(
  (site, n) => write(join(site.root, '_includes/note.html'), `<b>Note ${n}</b>`),
  (site) => rm(join(site.root, '_includes'), { recursive: true, force: true }),
  (site, n) => write(join(site.root, 'images/quay.png'), Buffer.concat([PNG, Buffer.from(`${n}`)])),
  (site) => rm(join(site.root, 'images'), { recursive: true, force: true }),
  (site, n) => write(join(site.root, '_config.yml'), `title: Paper ${n}\nlang: en\n`),
  (site) => write(join(site.root, '_config.yml'), 'permalink: /:title/\ntimezone: Asia/Shanghai\n'),
);

const edit = fc.oneof({ weight: 3, arbitrary: writing }, removing, renaming, touching, {
  weight: 2,
  arbitrary: aroundPosts,
});
/** One alone is the harder one: more of them make more be read again. */
const edits = fc.oneof(fc.tuple(edit), fc.array(edit, { minLength: 2, maxLength: 5 }));

async function pressSite(site: Site, root: string, out: string, now: number) {
  const project = await loadSettings({ content: [site.root], out }, root);
  return press(project, { now: new Date(now), shell: null });
}

/** All files of an edition by path: what earlier editions left is not of it. */
async function editionIn(out: string): Promise<Map<string, Buffer>> {
  const retired: unknown = JSON.parse(
    await readFile(join(out, 'data/retired.json'), 'utf8').catch(() => '{}'),
  );
  const old = new Set(['data/retired.json', ...Object.keys(retired ?? {})]);
  const paths = [...(await filesOf(out)).keys()].filter((path) => !old.has(path));
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, Buffer]> => [path, await readFile(join(out, path))]),
    ),
  );
}

test('after any edits the paper is the one that a first press makes of the same posts', async () => {
  let n = 0;
  const often = fc.nat(4).map((at) => at > 0);
  const steps = fc.array(fc.tuple(edits, often), { minLength: 2, maxLength: 4 });
  const property = fc.asyncProperty(steps, async (steps) => {
    const folder = await makeFolder();
    const site: Site = { root: join(folder, 'site'), posts: new Set() };
    for (const [i, body] of BODIES.entries()) {
      await writePost(site, `2022-02-0${i + 1}-first.md`, `title: First ${i}`, body(0));
    }
    await mkdir(join(folder, 'own'));
    let run = 0;
    for (const [edits, isLater] of [[[], true] as const, ...steps]) {
      for (const edit of edits) await edit(site, ++n);
      const now = Date.now() + (isLater ? LATER : 0);
      const again = await pressSite(site, join(folder, 'own'), join(folder, 'out'), now);
      const fresh = join(folder, `fresh-${++run}`);
      await mkdir(fresh);
      const cold = await pressSite(site, fresh, join(fresh, 'out'), now);
      expect(await editionIn(join(folder, 'out'))).toEqual(await editionIn(join(fresh, 'out')));
      const { milliseconds: _, files: __, ...said } = again;
      expect({ ...cold, ...said }).toEqual(cold);
    }
  });
  await fc.assert(property, { numRuns: 12 });
}, 120_000);
