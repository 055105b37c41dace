import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/press/problems.ts';
import { endOfObject, readJson } from '../../../../src/press/sources/matter/json.ts';
import { flagAt, lowerKeys, textAt } from '../../../../src/press/sources/matter/lookup.ts';
import { mendToml, readToml } from '../../../../src/press/sources/matter/toml.ts';
import { textsOf } from '../../../../src/press/sources/matter/values.ts';

function textOf(block: string): string[] {
  return textsOf(readToml(block, 2)?.get('a')?.value ?? null);
}

describe('TOML', () => {
  it.each([
    ['a = "b"', ['b']],
    ["a = 'b\\n'", ['b\\n']],
    ['a = """\nb\nc"""', ['b\nc']],
    ['a = ["b", "c", ["d"]]', ['b', 'c', 'd']],
    ['a = true', ['true']],
    ['a = 9007199254740993', ['9007199254740993']],
    ['a = 2024-05-01', ['2024-05-01']],
    ['a = 2024-05-01 10:00:00', ['2024-05-01T10:00:00.000']],
    ['a = 2024-05-01T10:00:00Z', ['2024-05-01T10:00:00.000Z']],
    ['a = 2024-05-01T23:30:00-05:00', ['2024-05-01T23:30:00.000-05:00']],
    ['a = []', []],
  ])('is read: %j', (block, texts) => {
    expect(textOf(block)).toEqual(texts);
  });

  it('tells the line of each key and table', () => {
    const fields = readToml('# note\na = 1\n"b c" = 2\n[d]\na = 3\n[[e]]\nx = 1\n', 2);
    expect([...(fields ?? [])].map(([key, { line }]) => [key, line])).toEqual([
      ['a', 3],
      ['b c', 4],
      ['d', 5],
      ['e', 7],
    ]);
  });

  it.each(['a = ', 'a = "b', 'a', '= 1', 'a = 1\na = 2', `a = ${'['.repeat(10_000)}`])(
    'is rejected: %j',
    (block) => {
      expect(readToml(block, 2)).toBeNull();
    },
  );

  it('that is broken is read key by key', () => {
    const faults: Fault[] = [];
    const block = 'a = "x "y" z"\nb = [\n  "c",\n]\nd = 3rd\na = 2\n[t]\nu = 1\n[w]\nv = \n';
    const fields = mendToml(block, 2, faults);
    expect([...fields].map(([key, { value }]) => [key, textsOf(value)])).toEqual([
      ['a', ['2']],
      ['b', ['c']],
      ['d', ['3rd']],
      ['t', []],
    ]);
    expect(faults.map(({ id, line }) => [id, line])).toEqual([
      ['front-matter-value', 2],
      ['front-matter-value', 6],
      ['duplicate-key', 7],
      ['front-matter-value', 10],
    ]);
  });

  it('is read or rejected without failing, whatever it is', () => {
    const sign = fc.constantFrom(...'abc=[]{}"\'#.,-0123T:Z\n \\');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 60 }), (block) => {
        readToml(block, 1);
        mendToml(block, 1, []);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('JSON', () => {
  it('ends where its braces do', () => {
    expect(endOfObject('{"a": "}", "b": [{}]} x')).toBe(21);
    for (const text of ['{"a": 1', '{"a', '['.repeat(100), '']) expect(endOfObject(text)).toBe(-1);
  });

  it('is read with the lines of its keys', () => {
    const fields = readJson('{\n "a": [1, "b"],\n "__proto__": null\n}', 1);
    expect(
      [...(fields ?? [])].map(([key, { value, line }]) => [key, textsOf(value), line]),
    ).toEqual([
      ['a', ['1', 'b'], 2],
      ['__proto__', [], 3],
    ]);
    expect(readJson('{a: 1}', 1)).toBeNull();
  });
});

describe('a look-up', () => {
  it('finds texts and flags by their path, whatever the case of keys', () => {
    const fields = lowerKeys(
      readToml('[Params]\nOn = true\nText = " x "\nNone = "  "', 1) ?? new Map(),
    );
    expect(textAt(fields, 'params', 'text')).toBe('x');
    expect(textAt(fields, 'params', 'none')).toBeUndefined();
    expect(flagAt(fields, 'params', 'on')).toBe(true);
    expect(flagAt(fields, 'params', 'text')).toBeUndefined();
  });
});
