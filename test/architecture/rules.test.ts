import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readModule, readModules } from './modules.ts';
import { RULES } from './rules.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Breaches in a tree of files, path → text. */
function breachesIn(tree: Record<string, string>): string[] {
  const modules = Object.entries(tree).map(([path, text]) => readModule(path, text));
  return RULES.flatMap((rule) => rule(modules));
}

/** A file that imports another and has something of its own. */
const importing = (...names: string[]) =>
  [...names.map((name) => `import { x } from '${name}';`), 'export const y = 1;'].join('\n');

const WORD = 'export const x = 1;';

describe('the source', () => {
  it('keeps the rules of the house', async () => {
    const modules = await readModules(SRC);
    expect(modules.length).toBeGreaterThan(50);
    expect(RULES.flatMap((rule) => rule(modules))).toEqual([]);
  });
});

describe('the rules', () => {
  it('are content with a house in order', () => {
    const breaches = breachesIn({
      'manifest/days.ts': WORD,
      'manifest/read.ts': importing('./days.ts'),
      'search/tokens.ts': importing('../manifest/days.ts'),
      'press/draft.ts': importing('../manifest/days.ts'),
      'press/sources/jekyll.ts': importing('node:fs', './scan.ts', '../draft.ts'),
      'press/sources/scan.ts': WORD,
      'press/index/search.ts': importing('../../search/tokens.ts'),
      'press/press.ts': importing('./sources/jekyll.ts', './index/search.ts'),
      'press/commands/build.ts': importing('../press.ts'),
      'reader/filter/filter.ts': importing('../../manifest/days.ts'),
      'reader/data/queries.ts': "import 'react'; export const q = { queryKey: ['a'] };",
      'reader/body/Body.tsx': 'export const put = (e: Element) => e.replaceChildren();',
      'reader/views/Paper.tsx': importing('../data/queries.ts', '../routes.ts'),
      'reader/routes.ts': importing('./filter/filter.ts'),
    });
    expect(breaches).toEqual([]);
  });

  it.each([
    ['the contract importing a program', 'manifest/a.ts', '../reader/filter/filter.ts'],
    ['the contract importing a package', 'manifest/a.ts', 'valibot'],
    ['search importing a program', 'search/a.ts', '../press/draft.ts'],
    ['search importing a package', 'search/a.ts', 'node:fs'],
    ['the press importing the reader', 'press/a.ts', '../reader/filter/filter.ts'],
    ['the reader importing the press', 'reader/data/a.ts', '../../press/draft.ts'],
    ['a new program importing the contract', 'feeds/a.ts', '../manifest/days.ts'],
    ['a program importing a new one', 'reader/data/a.ts', '../../feeds/a.ts'],
    ['a program importing what is outside', 'reader/data/a.ts', '../../../package.json'],
    ['the reader importing Node', 'reader/data/a.ts', 'node:path'],
    ['the reader importing the worker', 'reader/data/a.ts', '../../worker/page.ts'],
    ['the worker importing the reader', 'worker/a.ts', '../reader/data/base.ts'],
    ['a stage importing another', 'press/clean/a.ts', '../sources/scan.ts'],
    ['a stage importing a new one', 'press/write/a.ts', '../feeds/a.ts'],
    ['a new stage importing another', 'press/feeds/a.ts', '../write/a.ts'],
    ['a stage importing who calls the recipe', 'press/write/a.ts', '../commands/build.ts'],
    ['data importing views', 'reader/data/a.ts', '../views/Paper.tsx'],
    ['data importing parts', 'reader/data/a.ts', '../parts/Sheet.tsx'],
    ['data importing routes', 'reader/data/a.ts', '../routes.ts'],
    ['parts importing views', 'reader/parts/a.tsx', '../views/Paper.tsx'],
    ['neighbours importing each other', 'reader/filter/a.ts', '../prefs/prefs.ts'],
    ['a filter importing React', 'reader/filter/a.ts', 'react'],
    ['a filter importing data', 'reader/filter/a.ts', '../data/queries.ts'],
  ])('see %s', (_, path, name) => {
    expect(breachesIn({ [path]: importing(name) })).toContainEqual(
      expect.stringMatching(`^${path}: imports `),
    );
  });

  it.each([
    "import type { X } from '../press/draft.ts'; export const y = 1;",
    "import '../press/draft.ts'; export const y = 1;",
    "export { x } from '../press/draft.ts'; export const y = 1;",
    "export * from '../press/draft.ts'; export const y = 1;",
    "export const y = () => import('../press/draft.ts');",
    "export type Y = import('../press/draft.ts').X;",
  ])('see an import written as %s', (text) => {
    expect(breachesIn({ 'manifest/a.ts': text })).toEqual([
      'manifest/a.ts: imports press/draft.ts; manifest may not',
    ]);
  });

  it('see a stage that reaches another through a file beside the recipe', () => {
    const breaches = breachesIn({
      'press/write/a.ts': importing('../report.ts'),
      'press/report.ts': importing('./lines.ts'),
      'press/lines.ts': importing('./sources/scan.ts'),
      'press/sources/scan.ts': WORD,
    });
    expect(breaches).toEqual([
      'press/write/a.ts: imports press/report.ts; only the recipe knows more than one stage',
    ]);
  });

  it('ask for the layer of a new folder of the reader', () => {
    expect(breachesIn({ 'reader/keeping/read.ts': WORD })).toEqual([
      'reader/keeping/read.ts: keeping has no layer; give it one in READER_LAYERS',
    ]);
  });

  it.each([
    'export const f = (e: Element) => { e.innerHTML = "" };',
    'export const f = (e: Element) => e["outerHTML"];',
    'export const f = (e: Element) => e.insertAdjacentHTML("beforeend", "");',
    'export const f = (e: Element) => e?.replaceChildren();',
    'export const f = <p dangerouslySetInnerHTML={{ __html: "" }} />;',
    'export const f = <iframe srcDoc="" />;',
    'export const f = { dangerouslySetInnerHTML: { __html: "" } };',
    'export const f = new DOMParser();',
    'export const f = (d: DOMImplementation) => d.createHTMLDocument().write("");',
    'export const f = (r: Range) => r.createContextualFragment("");',
    'export const f = (e: Element) => e.setHTML("");',
    'export const f = <iframe srcdoc="" />;',
    'export const f = () => eval("");',
    'export const f = new Function("");',
    'export const f = <a href="javascript:void 0" />;',
    'export const f = (code: string) => `JavaScript:1;`;',
    'export const f = window.trustedTypes;',
    'export const f = { createHTML: (html: string) => html };',
  ])('see a second place for HTML: %s', (text) => {
    expect(breachesIn({ 'reader/parts/A.tsx': text })).toEqual([
      expect.stringMatching(/^reader\/parts\/A.tsx: has .+; HTML enters the page in /),
    ]);
  });

  it('see another way for HTML in its one place, and another sanitizer', () => {
    expect(
      breachesIn({
        'reader/body/Body.tsx': 'export const put = (e: Element) => { e.innerHTML = ""; };',
        'reader/parts/A.tsx': importing('dompurify'),
      }),
    ).toEqual([
      'reader/body/Body.tsx: has innerHTML; HTML enters the page in reader/body/Body.tsx only',
      'reader/parts/A.tsx: imports dompurify; reader/body/sanitize.ts sanitizes',
    ]);
  });

  it('do not take a comment for code', () => {
    const text = '// never innerHTML; queryKey: no\nexport const x = 1;';
    expect(breachesIn({ 'reader/parts/A.tsx': text })).toEqual([]);
  });

  it.each([
    'export const f = { queryKey: ["a"] };',
    'export const f = (queryKey: string[]) => ({ queryKey });',
    'export const f = { "queryKey": ["a"] };',
  ])('see a query key elsewhere: %s', (text) => {
    expect(breachesIn({ 'reader/data/a.ts': text })).toEqual([
      expect.stringMatching(/^reader\/data\/a.ts: has a queryKey; requests are values of reader\//),
    ]);
  });

  it.each([
    'export const f = (q: { queryKey: string[] }) => q.queryKey;',
    'export const f = ({ queryKey }: { queryKey: string[] }) => queryKey;',
  ])('let others use the key of a request: %s', (text) => {
    expect(breachesIn({ 'reader/data/a.ts': text })).toEqual([]);
  });

  it('see circles, once each', () => {
    const breaches = breachesIn({
      'manifest/a.ts': importing('./b.ts'),
      'manifest/b.ts': importing('./c.ts'),
      'manifest/c.ts': importing('./b.ts'),
    });
    expect(breaches).toEqual([
      'manifest/b.ts: imports itself: manifest/b.ts → manifest/c.ts → manifest/b.ts',
    ]);
  });

  it('see barrels and default exports', () => {
    const breaches = breachesIn({
      'manifest/index.ts': "export * from './a.ts'; export { x } from './b.ts';",
      'manifest/c.ts': 'export default 1;',
    });
    expect(breaches).toEqual([
      'manifest/index.ts: only hands on exports; import from where things are',
      'manifest/c.ts: has a default export; name it',
    ]);
  });

  it('do not pass over what they cannot read', () => {
    expect(() => breachesIn({ 'manifest/a.ts': 'export const = ;' })).toThrow(/^manifest\/a.ts: /);
  });
});
