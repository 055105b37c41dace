import type { PagefindAnswer } from './askPagefind.ts';
import { costOf, mean } from './figures.ts';
import type { IndexCost } from './indexCost.ts';
import type { IndexSize } from './indexSize.ts';
import type { Measured } from './measure.ts';
import type { PagefindSite } from './pagefind.ts';
import { KINDS } from './queries.ts';
import type { FileKind, Load } from './served.ts';
import { costCells, table } from './tables.ts';
import type { Quality } from './truth.ts';

/** Of a paper, and of a site of the same articles. */
export interface BesidePagefind {
  measured: readonly Measured[];
  size: IndexSize;
  cost: IndexCost;
  site: Omit<PagefindSite, 'places'>;
  /** To the queries in their order. */
  answers: readonly PagefindAnswer[];
  qualities: readonly Quality[];
}

/** Kanbao's search and Pagefind's, side by side: how well they answer, and what they take. */
export function besidePagefind(all: BesidePagefind): string {
  return [qualityOfBoth(all), costOfBoth(all)].join('\n\n');
}

/** Of all that Pagefind finds; of Kanbao what the index finds, and what is shown. */
function qualityOfBoth({ measured, site, qualities }: BesidePagefind): string {
  const labels = [...KINDS.map(({ label }) => label), 'all'];
  const rows = labels.map((label) => {
    const isOf = ({ kind }: Measured) => label === 'all' || kind === label;
    const ours = measured.filter(isOf);
    const theirs = qualities.filter((_, i) => measured[i] && isOf(measured[i]));
    return [
      ...[label, String(ours.length)],
      ...[
        mean(ours.map(({ candidates }) => candidates.recall)),
        mean(theirs.map(({ recall }) => recall)),
        mean(ours.map(({ shownPrecision }) => shownPrecision)),
        mean(theirs.map(({ precision }) => precision)),
      ].map((share) => share.toFixed(2)),
    ];
  });
  const head = ['Kanbao, recall', `${site.name}, recall`, 'Kanbao, precision'];
  return table(['', 'queries', ...head, `${site.name}, precision`], rows);
}

function costOfBoth({ measured, size, cost, site, answers }: BesidePagefind): string {
  const { searched, unsearched } = cost;
  const mb = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;
  const ours = (kinds: readonly FileKind[]) =>
    measured.map(({ asked }) => sumOf(kinds.map((kind) => asked.toSnippets[kind])));
  const [directories, shards, shown] = [
    ours(['directories']),
    ours(['shards']),
    ours(['shards', 'pages', 'packs']),
  ];
  const rows: [string, readonly Load[], readonly Load[]][] = [
    // The reader's code is there already: most of what Pagefind loads is its client.
    [
      "before the first query, Pagefind's with its client",
      directories,
      answers.map(({ before }) => before),
    ],
    ['index, to the first ten results', shards, answers.map(({ index }) => index)],
    ['all, to these with their texts', shown, answers.map(({ results }) => results)],
  ];
  return table(
    ['', 'Kanbao', site.name],
    [
      ...rows.flatMap(([label, a, b]) => {
        const [own, other] = [costCells(costOf(a)), costCells(costOf(b))];
        return ['requests', 'KB'].map((unit, i) => [
          `${label}, ${unit}, median / p95`,
          ...[own[i] ?? '', other[i] ?? ''],
        ]);
      }),
      ['files of the index', String(size.files), site.files.toLocaleString('en')],
      ['index ÷ text', (size.bytes / size.text).toFixed(2), (site.bytes / size.text).toFixed(2)],
      [
        'making the index, wall',
        `${(searched.wall - unsearched.wall).toFixed(1)} s`,
        `${site.taken.wall.toFixed(1)} s`,
      ],
      [
        'making the index, CPU',
        `${(searched.cpu - unsearched.cpu).toFixed(1)} s`,
        `${site.taken.cpu.toFixed(1)} s`,
      ],
      ['memory at most, of the whole press', mb(searched.peak), mb(site.taken.peak)],
    ],
  );
}

function sumOf(loads: readonly Load[]): Load {
  return {
    requests: loads.reduce((sum, { requests }) => sum + requests, 0),
    bytes: loads.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
