import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/press/problems.ts';
import { readFrontMatter } from '../../../../src/press/sources/matter/frontMatter.ts';
import { readCategories, readTags } from '../../../../src/press/sources/post/labels.ts';

function labelsOf(yaml: string, folders: string[] = []) {
  const { fields } = readFrontMatter(`---\n${yaml}\n---\n`, []);
  const faults: Fault[] = [];
  return {
    categories: readCategories(fields, folders, faults),
    tags: readTags(fields, faults),
    faults,
  };
}

describe('categories', () => {
  it.each([
    ['categories: emnews', ['emnews']],
    ['categories: 甲 乙', ['甲', '乙']],
    ['categories: "甲\t乙"', ['甲', '乙']],
    ['categories: 甲, 乙', ['甲,', '乙']],
    ['categories: 甲\u3000乙', ['甲\u3000乙']],
    ['categories: [甲 乙, 丙]', ['甲 乙', '丙']],
    ['categories:\n- 甲\n- [乙, [丙]]\n-', ['甲', '乙', '丙']],
    ['categories: 2022', ['2022']],
    ['categories: [2022, 1.10, true, no]', ['2022', '1.10', 'true', 'no']],
    ['categories:', []],
    ['categories: ""', []],
    ['category: 甲 乙', ['甲 乙']],
    ['category: [甲, 乙]', ['甲', '乙']],
    ['category: 丙\ncategories: 甲 乙 丙', ['甲', '乙', '丙']],
    ['categories: [A, a, A]', ['A', 'a']],
    ['categories: [__proto__, constructor]', ['__proto__', 'constructor']],
  ])('%j', (yaml, categories) => {
    expect(labelsOf(yaml)).toMatchObject({ categories, faults: [] });
  });

  it('begin with the folders above _posts', () => {
    expect(labelsOf('categories: a news', ['news', 'local']).categories).toEqual([
      'news',
      'local',
      'a',
    ]);
  });

  it('cannot be a map', () => {
    const { categories, faults } = labelsOf('title: x\ncategories:\n  a: b');
    expect(categories).toEqual([]);
    expect(faults).toEqual([
      {
        id: 'label-map',
        line: 3,
        what: '"categories" holds a map, which names nothing; passed over',
        mend: 'write categories: [one, two]',
      },
    ]);
  });
});

describe('tags', () => {
  it.each([
    ['tags: 示例 财经新闻', ['示例', '财经新闻']],
    ['tags: [示例 财经新闻]', ['示例 财经新闻']],
    ['tag: 示例 财经新闻', ['示例 财经新闻']],
    ['tags: 一 二\ntag: 三', ['三']],
    ['tags: 一 二\ntag:', ['一', '二']],
    ['tags: "东财\u200B滚\u202E动"', ['东财滚动']],
    ['tags: "\u200B"', []],
  ])('%j', (yaml, tags) => {
    expect(labelsOf(yaml)).toMatchObject({ tags, faults: [] });
  });

  it('are cut at 80 characters, and at 20 of them', () => {
    const { tags, faults } = labelsOf(`tags:\n- ${'长'.repeat(81)}\n- b`);
    expect(tags).toEqual(['长'.repeat(80), 'b']);
    expect(faults).toEqual([
      {
        id: 'long-label',
        line: 2,
        what: `the name "${'长'.repeat(40)}…" has more than 80 characters; cut`,
        mend: 'choose a shorter name',
      },
    ]);
    const many = labelsOf(`tags: ${Array.from({ length: 25 }, (_, i) => `t${i}`).join(' ')}`);
    expect(many.tags).toHaveLength(20);
    expect(many.faults).toEqual([
      {
        id: 'many-labels',
        line: 2,
        what: '25 names, of which the first 20 were taken',
        mend: 'keep at most 20',
      },
    ]);
  });
});
