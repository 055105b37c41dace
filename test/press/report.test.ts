import { expect, test } from 'vitest';
import { FORMAT } from '../../src/manifest/types.ts';
import type { Problem } from '../../src/press/problems.ts';
import { formatReport, type Report } from '../../src/press/report.ts';

const GZIP = { bytes: 1_200_000, isAbout: true };
const problem = (i: number): Problem => ({ file: `${i}.md`, id: 'x', what: 'wrong', mend: 'mend' });

function report(problems: Problem[]): Report {
  return {
    posts: 1_240,
    articles: 1_234,
    superseded: 3,
    left: { unpublished: 2, future: 0, empty: 1, unreadable: 0 },
    notes: [],
    ignored: 4,
    problems,
    files: { written: 5, kept: 35, bytes: 3_500_000, sizes: new Map(), gzip: GZIP },
    milliseconds: 1_260,
    edition: {
      manifest: {
        format: FORMAT,
        edition: '0123456789abcdef',
        site: { title: '', description: '', lang: 'en', timeZone: 'UTC' },
        count: 0,
        hours: [],
        categories: [],
        timeline: '',
        search: null,
        shelves: [],
        links: { dated: [], newest: [], older: [] },
      },
      first: { timeline: { days: [], pages: [] }, chapter: null, page: null },
      superseded: 0,
      problems: [],
    },
  };
}

test('says what became of all posts', () => {
  expect(formatReport(report([])).split('\n')).toEqual([
    '1,240 posts: 1,234 articles, 3 superseded, 2 unpublished, 1 empty',
    '4 other files among them passed over',
    '40 files, 5 of them written',
    '3.3 MB, about 1.1 MB as hosts send it (gzip)',
    'no problems',
    '1.3 s',
  ]);
});

test('shows the first problems and says where the others are', () => {
  const lines = formatReport(report(Array.from({ length: 25 }, (_, i) => problem(i)))).split('\n');
  expect(lines[0]).toBe('0.md: wrong; mend');
  expect(lines[20]).toBe('and 5 more in .kanbao/problems.json');
  expect(lines).toContain('25 problems');
});

test('counts one problem as one', () => {
  expect(formatReport(report([problem(1)]))).toContain('\n1 problem\n');
});
