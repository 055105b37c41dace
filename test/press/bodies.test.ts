import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Bodies } from '../../src/press/bodies.ts';
import { article } from './articles.ts';
import { filesOf, makeFolder } from './folders.ts';

test('a body comes back as the JSON that it was kept as, in any order, and no file is left', async () => {
  const folder = await makeFolder();
  const bodies = new Bodies(join(folder, 'deep/bodies'));
  const { entry, file } = article();
  const texts = ['', '<p>汉字 "quoted" \u2028</p>', 'x'.repeat(3_000_000), '\ud800'];
  const rest = { file, entry, redirects: [], attachments: [], problems: [] };
  const kept = texts.map((body) => bodies.keep({ ...rest, body }));
  for (const [i, { body }] of [...kept.entries()].reverse()) {
    const bytes = body.read();
    expect(bytes.length).toBe(body.size);
    expect(JSON.parse(bytes.toString())).toBe(texts[i]);
  }
  expect(kept[0]).toMatchObject({ file, entry, redirects: [] });
  expect([...(await filesOf(folder)).keys()]).toEqual([]);
  bodies.close();
  expect(() => kept[0]?.body.read()).toThrow();
});
