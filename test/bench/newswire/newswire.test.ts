import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSettings } from '../../../src/press/loadSettings.ts';
import { press } from '../../../src/press/press.ts';
import { filesOf as filesUnder, makeFolder } from '../../press/folders.ts';
import { editNewswire, filesOf, generateNewswire, type Newswire } from './newswire.ts';
import { SHARES } from './sources.ts';

const WIRE: Newswire = { posts: 300, seed: 7, malformed: 0.1 };

const count = (things: Iterable<string>) => {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
};

async function textsUnder(folder: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of (await filesUnder(folder)).keys()) {
    texts.set(path, await readFile(join(folder, path), 'latin1'));
  }
  return texts;
}

describe('a generated newswire', () => {
  test('has the same bytes for the same seed, and others for another', async () => {
    const make = async (newswire: Newswire) => {
      const folder = await makeFolder();
      generateNewswire(folder, newswire);
      return textsUnder(folder);
    };
    const texts = await make(WIRE);
    expect(texts.size).toBe(301);
    expect(await make(WIRE)).toEqual(texts);
    const others = await make({ ...WIRE, seed: 8 });
    expect([...others.keys()].filter((path) => texts.has(path))).toEqual(['_config.yml']);
  });

  test('has the sizes, shares, days and faults of a real one', () => {
    const posts = 5000;
    const files = [...filesOf({ posts, seed: 1, malformed: 0.001 })];
    const paths = new Set(files.map(({ path }) => path));
    expect(paths.size).toBe(posts);
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    expect(bytes / posts).toBeGreaterThan(3800);
    expect(bytes / posts).toBeLessThan(4300);
    const large = files.filter((file) => file.bytes.length > 50_000).length;
    expect(Math.abs(large - 0.005 * posts)).toBeLessThan(15);
    const faults = files.filter(({ fault }) => fault !== null).length;
    expect(Math.abs(faults - 0.001 * posts)).toBeLessThan(6);
    const categories = count(
      files.map((file) => /^categories: (\w*)$/m.exec(file.bytes.toString())?.[1] ?? ''),
    );
    for (const [slug, share] of SHARES) {
      expect(Math.abs((categories.get(slug) ?? 0) / posts - share)).toBeLessThan(0.02);
    }
    expect(categories.get('sitenews')).toBeGreaterThan(0);
    const days = count(files.map(({ slot }) => slot.day));
    expect(posts / days.size).toBeGreaterThan(600);
    expect(posts / days.size).toBeLessThan(800);
    const atNight = files.filter(({ slot }) => slot.clock < '06:00:00').length;
    expect(atNight / posts).toBeLessThan(0.03);
  });

  test('is the same but for its faults when it has none', () => {
    const broken = [...filesOf(WIRE)];
    const whole = [...filesOf({ ...WIRE, malformed: 0 })];
    expect(whole.every(({ fault }) => fault === null)).toBe(true);
    const faulty = broken.filter(({ bytes }, i) => !whole[i]?.bytes.equals(bytes));
    expect(faulty.map(({ fault }) => fault)).not.toContain(null);
    expect(faulty.length).toBe(broken.filter(({ fault }) => fault !== null).length);
  });

  test('is edited in seven files, and as before when that is undone', async () => {
    const folder = await makeFolder();
    generateNewswire(folder, WIRE);
    const before = await textsUnder(folder);
    const undo = editNewswire(folder, WIRE);
    const after = await textsUnder(folder);
    const added = [...after.keys()].filter((path) => !before.has(path));
    const kept = [...before.keys()].filter((path) => after.has(path));
    expect(added.length).toBe(5);
    expect(added.every((path) => [...before.keys()].every((other) => path > other))).toBe(true);
    expect(kept.length).toBe(before.size - 1);
    expect(kept.filter((path) => before.get(path) !== after.get(path)).length).toBe(1);
    undo();
    expect(await textsUnder(folder)).toEqual(before);
  });

  test('loses nothing when it is pressed', async () => {
    const root = await makeFolder();
    const { faults } = generateNewswire(join(root, 'content'), WIRE);
    expect(new Set(faults.values()).size).toBeGreaterThan(8);
    const project = await loadSettings({}, root);
    const now = new Date('2022-06-02T00:00:00Z');
    const { posts, articles, superseded, left, problems } = await press(project, {
      now,
      shell: null,
    });
    expect(posts).toBe(WIRE.posts);
    const gone = Object.values(left).reduce((sum, number) => sum + number, 0);
    expect(articles + superseded + gone).toBe(posts);
    const named = new Set(problems.map(({ file }) => file));
    const shown = [...(await textsUnder(project.out)).values()].join('\n');
    const lost = [...faults].filter(([path]) => {
      const id = /\d{4}-\d\d-\d\d-(\w+)\.md$/.exec(path)?.[1];
      return !named.has(path) && !(id !== undefined && shown.includes(id));
    });
    expect(lost).toEqual([]);
  });
});
