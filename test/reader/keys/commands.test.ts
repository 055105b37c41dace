import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/reader/keys/commands.ts';

const keys = COMMANDS.flatMap((command) => command.keys);

describe('the table of commands', () => {
  it('has one command for a key', () => {
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('has no command for a key that begins another', () => {
    const first = keys.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]);
    expect(first.length).toBeGreaterThan(0);
    for (const key of first) expect(keys).not.toContain(key);
  });

  it('names keys as presses are named', () => {
    const named =
      /^(?:g )?(?:[a-z\d]|[/?[\]]|Shift\+[A-Z]|Ctrl\+K|(?:Shift\+)?Space|Escape|Enter)$/;
    for (const key of keys) expect(key).toMatch(named);
  });

  it('says what each does in both languages, and no two alike', () => {
    for (const lang of ['zh', 'en'] as const) {
      const names = COMMANDS.map(({ name }) => name[lang]);
      expect(names.filter((name) => name.trim() !== '')).toEqual([...new Set(names)]);
    }
    const ids = COMMANDS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
