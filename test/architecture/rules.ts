import type { SourceModule } from './modules.ts';

/** The rules of the house. Each takes all files and returns a line for every breach. */
export const RULES: readonly ((modules: readonly SourceModule[]) => string[])[] = [
  programsKeepApart,
  someNeedNothing,
  stagesKeepApart,
  readerHasLayers,
  readerRunsInBrowsers,
  oneFileMakesHtml,
  someFilesNameQueries,
  nothingGoesInCircles,
  nothingIsABarrel,
  nothingHasADefault,
];

/** Which programs each program may import. One that has no row may import none and be imported by none. */
const PROGRAMS = new Map([
  ['manifest', []],
  ['search', ['manifest']],
  ['press', ['manifest', 'search']],
  ['reader', ['manifest', 'search']],
  ['worker', ['manifest']],
]);

/** Folders whose code is plain: it imports no package. */
const PLAIN = ['manifest/', 'search/', 'reader/filter/'];

/** Packages that are tables and no code. */
const TABLES = new Set(['opencc-js/dict/TSCharacters']);

/** Folders of the press that are no stages: they call the recipe, or several stages for it. */
const CALLERS = new Set(['commands', 'reading']);

/** Folders of the press that are tools of some stages, and know no stage themselves. */
const TOOLS = new Map([['markdown', ['clean', 'sources']]]);

/** What the reader is made of, from least to most: each row may import the rows above it. */
const READER_LAYERS = [
  ['filter', 'prefs', 'styles'],
  ['script'],
  ['data'],
  ['words', 'routes.ts'],
  ['state'],
  ['offline'],
  ['reading'],
  ['body'],
  ['keys'],
  ['panes', 'settings'],
  ['parts'],
  ['share'],
  ['hits'],
  ['search'],
  ['views'],
  ['App.tsx'],
  ['main.tsx'],
];

const HTML_FILE = 'reader/body/Body.tsx';
/** What some files may do that no other may. Only a script's address is made of text beside them, by a policy that makes nothing else. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  [HTML_FILE]: ['replaceChildren'],
  'reader/offline/register.ts': ['trustedTypes', 'createPolicy'],
  'reader/offline/trustedTypes.d.ts': ['trustedTypes'],
};
const SANITIZER = 'reader/body/sanitize.ts';
/** Requests of the first view and of articles, and those of the search, which few readers make. */
const QUERY_FILES = ['reader/data/queries.ts', 'reader/data/searchQueries.ts'];

function programsKeepApart(modules: readonly SourceModule[]): string[] {
  return importsOf(modules).flatMap(([from, to]) => {
    const program = folderOf(from);
    const allowed: readonly string[] = [program, ...(PROGRAMS.get(program) ?? [])];
    return allowed.includes(folderOf(to)) ? [] : [breach(from, to, `${program} may not`)];
  });
}

function someNeedNothing(modules: readonly SourceModule[]): string[] {
  return modules
    .filter(({ path }) => PLAIN.some((folder) => path.startsWith(folder)))
    .flatMap(({ path, packages }) =>
      packages
        .filter((name) => !TABLES.has(name))
        .map((name) => breach(path, name, 'this folder needs no package')),
    );
}

/**
 * A stage knows itself and the words of the press: files beside the recipe that
 * lead to no stage. Each folder of the press is a stage unless it is a caller.
 */
function stagesKeepApart(modules: readonly SourceModule[]): string[] {
  const press = modules.filter(({ path }) => folderOf(path) === 'press');
  const isRecipe = recipesAmong(press);
  return importsOf(press).flatMap(([from, to]) => {
    const stage = stageOf(from);
    if (stage === null || folderOf(to) !== 'press' || stageOf(to) === stage) return [];
    const isWord = stageOf(to) === null && !isRecipe(to);
    const isTool = TOOLS.get(stageOf(to) ?? '')?.includes(stage) ?? false;
    return isWord || isTool ? [] : [breach(from, to, 'only the recipe knows more than one stage')];
  });
}

/** Files of the press that are in no stage, yet lead to one: the recipe and who calls it. */
function recipesAmong(press: readonly SourceModule[]): (path: string) => boolean {
  const byPath = new Map(press.map((module) => [module.path, module]));
  const known = new Map<string, boolean>();
  const isRecipe = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    // Said before it is known, so that a circle ends.
    known.set(path, false);
    const files = byPath.get(path)?.files ?? [];
    const isCaller = CALLERS.has(partOf(path));
    const leads = isCaller || files.some((file) => stageOf(file) !== null || isRecipe(file));
    known.set(path, leads);
    return leads;
  };
  return isRecipe;
}

function stageOf(path: string): string | null {
  const [program, folder, ...rest] = path.split('/');
  const isStage = program === 'press' && rest.length > 0 && !CALLERS.has(folder ?? '');
  return isStage ? (folder ?? null) : null;
}

function readerHasLayers(modules: readonly SourceModule[]): string[] {
  const reader = modules.filter(({ path }) => folderOf(path) === 'reader');
  const homeless = reader
    .filter(({ path }) => layerOf(path) < 0)
    .map(({ path }) => `${path}: ${partOf(path)} has no layer; give it one in READER_LAYERS`);
  const breaches = importsOf(reader).flatMap(([from, to]) => {
    const isFree = folderOf(to) !== 'reader' || partOf(from) === partOf(to);
    const goesDown = layerOf(to) < layerOf(from);
    return isFree || goesDown ? [] : [breach(from, to, 'imports go to lower layers only')];
  });
  return [...homeless, ...breaches];
}

function layerOf(path: string): number {
  return READER_LAYERS.findIndex((layer) => layer.includes(partOf(path)));
}

/** Folder or file of a program: `data` of `reader/data/load.ts`. */
function partOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function readerRunsInBrowsers(modules: readonly SourceModule[]): string[] {
  return modules
    .filter(({ path }) => folderOf(path) === 'reader')
    .flatMap(({ path, packages }) =>
      packages
        .filter((name) => name.startsWith('node:'))
        .map((name) => breach(path, name, 'browsers have no Node')),
    );
}

/** The sanitizer's fragment enters the page in one place, and in one way. */
function oneFileMakesHtml(modules: readonly SourceModule[]): string[] {
  const reader = modules.filter(({ path }) => folderOf(path) === 'reader');
  const sinks = reader.flatMap(({ path, sinks }) =>
    sinks
      .filter((name) => !WAYS[path]?.includes(name))
      .map((name) => `${path}: has ${name}; HTML enters the page in ${HTML_FILE} only`),
  );
  const purifiers = reader
    .filter(({ path, packages }) => path !== SANITIZER && packages.includes('dompurify'))
    .map(({ path }) => breach(path, 'dompurify', `${SANITIZER} sanitizes`));
  return [...sinks, ...purifiers];
}

function someFilesNameQueries(modules: readonly SourceModule[]): string[] {
  return modules
    .filter(({ path, definesQueryKey }) => definesQueryKey && !QUERY_FILES.includes(path))
    .map(({ path }) => `${path}: has a queryKey; requests are values of ${QUERY_FILES.join(', ')}`);
}

/** Reports each circle once, by the file in which it was met again. */
function nothingGoesInCircles(modules: readonly SourceModule[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    const met = way.indexOf(path);
    if (met >= 0) circles.push(`${path}: imports itself: ${[...way.slice(met), path].join(' → ')}`);
    if (met >= 0 || done.has(path)) return;
    for (const file of byPath.get(path)?.files ?? []) visit(file, [...way, path]);
    done.add(path);
  };
  for (const { path } of modules) visit(path, []);
  return circles;
}

function nothingIsABarrel(modules: readonly SourceModule[]): string[] {
  return modules
    .filter(({ isBarrel }) => isBarrel)
    .map(({ path }) => `${path}: only hands on exports; import from where things are`);
}

function nothingHasADefault(modules: readonly SourceModule[]): string[] {
  return modules
    .filter(({ hasDefaultExport }) => hasDefaultExport)
    .map(({ path }) => `${path}: has a default export; name it`);
}

function importsOf(modules: readonly SourceModule[]): [from: string, to: string][] {
  return modules.flatMap(({ path, files }) => files.map((file): [string, string] => [path, file]));
}

/** The first folder of a path; of a file outside `src` it is `..`. */
function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function breach(from: string, to: string, rule: string): string {
  return `${from}: imports ${to}; ${rule}`;
}
