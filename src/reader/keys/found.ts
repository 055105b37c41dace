import type { Timeline } from '../../manifest/types.ts';
import { countIn } from '../filter/days.ts';
import { unitSpan } from '../filter/filter.ts';
import { articlePath, listPath } from '../routes.ts';
import { opened } from '../state/opened.ts';
import { views } from '../state/views.ts';
import { longDay, longMonth, weekdayName } from '../words/dates.ts';
import type { WordsOf } from '../words/useWordsOf.ts';
import type { Words } from '../words/words.ts';
import { COMMANDS } from './commands.ts';
import { isPossible } from './keyboard.ts';
import { initialsOf, type Match, rank, type Sought } from './rank.ts';
import type { Scene } from './scene.ts';
import { typedUnit } from './typedDays.ts';

/** Sorts of things that the switcher finds, in the order in which they are shown. */
const KINDS = ['day', 'category', 'view', 'article', 'command', 'search'] as const;

export type Kind = (typeof KINDS)[number];

/** Something to choose in the switcher. */
export interface Choice extends Sought {
  kind: Kind;
  id: string;
  /** Keys of a command, or the count of a list. */
  note?: { keys: readonly string[] } | { count: number };
  run(scene: Scene): void;
}

/** A choice, and where its name matches. */
export interface Found extends Choice {
  mark: Match | null;
}

/** Choices of a kind at most, and while nothing is typed. */
const MOST = 8;
const MOST_UNASKED = 5;

/** Chooses what is said to this reader. */
type Say = (words: WordsOf<string>) => string;

/** What is to be chosen for what is typed: kinds that match best first, each kind as `rank` has it. */
export function find(query: string, now: Scene, words: Words, say: Say): Found[] {
  // Who goes elsewhere leaves the search.
  const { search: _, ...filter } = now.filter;
  const scene = { ...now, filter };
  const choices = [
    ...categories(scene),
    ...savedViews(),
    ...openedBefore(scene),
    ...commands(scene, say),
  ];
  if (query.trim() === '') {
    return KINDS.flatMap((kind) =>
      choices
        .filter((choice) => choice.kind === kind)
        .slice(0, kind === 'article' ? MOST_UNASKED : MOST)
        .map((choice) => ({ ...choice, mark: null })),
    );
  }
  const days = daysTyped(query, scene, words).map((choice) => ({ ...choice, mark: null }));
  const ranked = rank(choices, query);
  const ofKind = (kind: Kind) => ranked.filter(({ item }) => item.kind === kind).slice(0, MOST);
  const kinds = KINDS.map(ofKind).filter((found) => found.length > 0);
  kinds.sort((a, b) => (a[0]?.quality ?? 0) - (b[0]?.quality ?? 0));
  return [
    ...days,
    ...kinds.flat().map(({ item, mark }) => ({ ...item, mark })),
    ...searchFor(query.trim(), scene),
  ];
}

/** The last thing to do with what is typed: to search articles for it. */
function searchFor(q: string, { manifest, filter }: Scene): Found[] {
  if (manifest.search === null) return [];
  return [
    {
      ...{ kind: 'search', id: 'search', name: q, mark: null },
      run: ({ go }) => go(listPath({ ...filter, search: { q } })),
    },
  ];
}

/** The day, month or year that is typed, with the articles that the source on show has then. */
function daysTyped(query: string, { today, timeline, filter }: Scene, words: Words): Choice[] {
  const unit = typedUnit(query, today);
  const span = unit === null ? null : unitSpan(unit);
  if (!unit || !span) return [];
  return [
    {
      kind: 'day',
      id: unit,
      name: nameOf(unit, words),
      ...noteOf(timeline, span),
      run: ({ go }) => go(listPath({ ...filter, range: span })),
    },
  ];
}

function noteOf(timeline: Timeline | undefined, span: { from: string; to: string }) {
  return timeline ? { note: { count: countIn(timeline, span) } } : {};
}

function nameOf(unit: string, words: Words): string {
  if (unit.length === 10) return `${longDay(words, unit)} ${weekdayName(words, unit)}`;
  return unit.length === 7 ? longMonth(words, unit) : words.thisYear(unit);
}

function categories({ manifest, filter }: Scene): Choice[] {
  return manifest.categories.map(({ slug, label, count }) => ({
    kind: 'category',
    id: slug,
    name: label,
    also: [slug, ...initialsOf(slug)],
    note: { count },
    run: ({ go }) => go(listPath({ ...filter, category: slug })),
  }));
}

function openedBefore({ article, show, filter }: Scene): Choice[] {
  return opened
    .get()
    .filter(({ url }) => url !== article)
    .map(({ url, ...opened }) => ({
      kind: 'article',
      id: url,
      name: show(opened).title,
      run: ({ go }) => go(articlePath(url, filter)),
    }));
}

function savedViews(): Choice[] {
  return views.get().map(({ name, path }) => ({
    kind: 'view',
    id: path,
    name,
    run: ({ go }) => go(path),
  }));
}

/** Commands are found by their names in both languages. */
function commands(scene: Scene, say: Say): Choice[] {
  return COMMANDS.filter((command) => !command.byKeyOnly && isPossible(command, scene)).map(
    ({ id, keys, name, run }) => ({
      kind: 'command',
      id,
      name: say(name),
      also: Object.values(name),
      note: { keys },
      run: (now) => run(now, keys[0] ?? ''),
    }),
  );
}
