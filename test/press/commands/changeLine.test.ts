import { beforeAll, expect, test } from 'vitest';
import type { DayCount } from '../../../src/manifest/types.ts';
import { changeLine } from '../../../src/press/commands/changeLine.ts';
import { loadSettings } from '../../../src/press/loadSettings.ts';
import { press } from '../../../src/press/press.ts';
import type { Problem } from '../../../src/press/problems.ts';
import type { Report } from '../../../src/press/report.ts';
import { fixture, makeLastingFolder } from '../folders.ts';

const NOON = new Date(2026, 10, 20, 12, 3, 4);

let pressed: Report;

beforeAll(async () => {
  const project = await loadSettings({ content: [fixture('content')] }, await makeLastingFolder());
  pressed = await press(project, { now: NOON, shell: null });
});

function report(edition: string, days: DayCount[], problems: Problem[] = []): Report {
  const { manifest, first } = pressed.edition;
  return {
    ...pressed,
    articles: days.reduce((sum, [, count]) => sum + count, 0),
    problems,
    milliseconds: 420,
    edition: {
      ...pressed.edition,
      manifest: { ...manifest, edition },
      first: { ...first, timeline: { ...first.timeline, days } },
    },
  };
}

const problem = (file: string): Problem => ({ file, id: 'x', what: 'wrong', mend: 'mend it' });

test('counts what came and what went', () => {
  const before = report('a', [
    ['2026-11-19', 1_200],
    ['2026-11-18', 3],
  ]);
  const now = report('b', [
    ['2026-11-20', 5],
    ['2026-11-19', 1_200],
    ['2026-11-18', 2],
  ]);
  expect(changeLine(now, before, NOON)).toBe('12:03:04 articles +5 −1 (1,207), 0.4 s');
});

test('an edit is an edit', () => {
  const before = report('a', [['2026-11-19', 2]]);
  const now = report('b', [['2026-11-19', 2]]);
  expect(changeLine(now, before, NOON)).toBe('12:03:04 articles edited (2), 0.4 s');
});

test('only new problems are told, and mended ones are counted no more', () => {
  const days: DayCount[] = [['2026-11-19', 2]];
  const one = report('a', days, [problem('a.md')]);
  const two = report('a', days, [problem('a.md'), problem('b.md')]);
  expect(changeLine(two, one, NOON)).toBe(
    '12:03:04 articles unchanged (2), 2 problems, 0.4 s\nb.md: wrong; mend it',
  );
  expect(changeLine(one, two, NOON)).toBe('12:03:04 articles unchanged (2), 1 problem, 0.4 s');
});

test('nothing is told when nothing changed', () => {
  const same = report('a', [['2026-11-19', 2]], [problem('a.md')]);
  expect(changeLine(same, same, NOON)).toBeNull();
});
