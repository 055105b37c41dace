import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Store } from '../../src/press/store.ts';
import { article, TEXTS } from './articles.ts';
import { filesOf, makeFolder } from './folders.ts';

const BODIES = ['', '<p>汉字 "quoted" \u2028</p>', 'x'.repeat(3_000_000), '\ud800'];

function kept(bodies: readonly string[]) {
  const articles = bodies.map((body) => article({ body }));
  const texts = articles.flatMap(({ listed, body }) => [TEXTS.read(listed), TEXTS.read(body)]);
  return { articles, bytes: Buffer.concat(texts) };
}

test('texts come back as they were kept, in any order, and no file is left', async () => {
  const folder = await makeFolder();
  const store = new Store(join(folder, 'deep'));
  const runs = [kept(BODIES), kept([]), kept(BODIES.toReversed())];
  for (const { articles, bytes } of runs) store.add(articles, bytes);
  for (const { listed, body } of runs.flatMap(({ articles }) => articles).reverse()) {
    expect(store.read(body).equals(TEXTS.read(body))).toBe(true);
    expect(store.read(listed).equals(TEXTS.read(listed))).toBe(true);
  }
  expect([...(await filesOf(folder)).keys()]).toEqual([]);
  store.close();
  expect(() => store.read(runs[0]?.articles[0]?.body ?? { hash: '', size: 0 })).toThrow();
});

test('a text that is not there is told by its absence, until it is shared', async () => {
  const store = new Store(await makeFolder());
  const { articles, bytes } = kept(['<p>One</p>']);
  const [one] = articles;
  const same = article({ body: '<p>One</p>' });
  store.add(articles, bytes);
  expect(store.has(same.body)).toBe(false);
  expect(() => store.read(same.body)).toThrow(/not in the store/);
  if (one) store.share(one, same);
  expect(store.read(same.body).toString()).toBe('"<p>One</p>"');
  store.close();
});
