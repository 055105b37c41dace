import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LeftOut } from '../../../src/press/draft.ts';
import { Labels } from '../../../src/press/reading/labels.ts';
import { pack, unpack } from '../../../src/press/reading/packed.ts';
import type { Done } from '../../../src/press/reading/work.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const hash = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'),
  minLength: 16,
  maxLength: 16,
});
const time = fc.integer().map((quarters) => quarters / 4);
const stamp = fc.option(fc.tuple(fc.nat(), time, time));
const list = fc.array(text, { maxLength: 3 });
const kept = fc.record({ hash, size: fc.nat() });
const problem = fc.record({ file: text, id: text, what: text, mend: text });
const rare = {
  problems: fc.array(problem, { minLength: 1, maxLength: 2 }),
  uses: fc.array(fc.tuple(text, stamp), { minLength: 1, maxLength: 2 }),
  passing: fc.constant<true>(true),
};
const article = fc.record(
  {
    file: text,
    entry: fc.record({ url: text, time: text, categories: list, tags: list }),
    listed: kept,
    body: kept,
    redirects: list,
    attachments: fc.array(fc.record({ path: text, from: text }), { maxLength: 2 }),
    story: fc.string({ minLength: 1 }),
  },
  { requiredKeys: ['file', 'entry', 'listed', 'body', 'redirects', 'attachments'] },
);
const results: fc.Arbitrary<Done[]> = fc.array(
  fc.oneof(
    fc.record({ same: fc.constant<true>(true), stamp }),
    fc.record(
      { file: text, stamp, hash, ...rare, left: fc.constantFrom<LeftOut>('future', 'unreadable') },
      { requiredKeys: ['file', 'stamp', 'left'] },
    ),
    fc
      .record(
        { file: text, stamp, hash, ...rare, article, written: list },
        { requiredKeys: ['file', 'stamp', 'article'] },
      )
      .map((record) => ({ ...record, article: { ...record.article, file: record.file } })),
  ),
);

test('results come back as they were packed, also through JSON', () => {
  fc.assert(
    fc.property(results, (list) => {
      const packed = JSON.parse(JSON.stringify(pack(list)));
      expect(unpack(packed, new Labels())).toEqual(list);
    }),
  );
});

test('equal lists of labels are one object', () => {
  const labels = new Labels();
  const of = (categories: string[], tags: string[]): Done => ({
    file: 'a.md',
    stamp: null,
    article: {
      file: 'a.md',
      entry: { url: '/a', time: '', categories, tags },
      listed: { hash: '0'.repeat(16), size: 1 },
      body: { hash: '1'.repeat(16), size: 1 },
      redirects: [],
      attachments: [],
    },
  });
  const [one] = unpack(pack([of(['a'], [])]), labels);
  const [two] = unpack(pack([of([], ['a'])]), labels);
  if (!(one && 'article' in one && two && 'article' in two)) throw new Error('no article');
  expect(two.article.entry.tags).toBe(one.article.entry.categories);
});
