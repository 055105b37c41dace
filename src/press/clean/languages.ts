import { createRequire } from 'node:module';
import type { HLJSApi, LanguageFn } from 'highlight.js';

const load = createRequire(import.meta.url);

/** What authors call a language that has another name in highlight.js. */
const ALIASES = new Map([
  ['bat', 'dos'],
  ['c++', 'cpp'],
  ['c#', 'csharp'],
  ['cc', 'cpp'],
  ['cjs', 'javascript'],
  ['cmd', 'dos'],
  ['console', 'shell'],
  ['cs', 'csharp'],
  ['docker', 'dockerfile'],
  ['ex', 'elixir'],
  ['f#', 'fsharp'],
  ['golang', 'go'],
  ['h', 'c'],
  ['hs', 'haskell'],
  ['htm', 'xml'],
  ['html', 'xml'],
  ['java-properties', 'properties'],
  ['js', 'javascript'],
  ['jsonc', 'json'],
  ['jsx', 'javascript'],
  ['kt', 'kotlin'],
  ['make', 'makefile'],
  ['md', 'markdown'],
  ['mjs', 'javascript'],
  ['objc', 'objectivec'],
  ['objective-c', 'objectivec'],
  ['patch', 'diff'],
  ['pl', 'perl'],
  ['postgresql', 'pgsql'],
  ['ps1', 'powershell'],
  ['py', 'python'],
  ['rb', 'ruby'],
  ['rs', 'rust'],
  ['sass', 'scss'],
  ['sh', 'bash'],
  ['shell-session', 'shell'],
  ['svg', 'xml'],
  ['tex', 'latex'],
  ['toml', 'ini'],
  ['ts', 'typescript'],
  ['tsx', 'typescript'],
  ['vb', 'vbnet'],
  ['vue', 'xml'],
  ['xhtml', 'xml'],
  ['yml', 'yaml'],
  ['zsh', 'bash'],
]);

/** Languages within a language. */
const WITHIN = new Map([
  ['erb', ['xml', 'ruby']],
  ['handlebars', ['xml']],
  ['markdown', ['xml']],
  ['php-template', ['xml', 'php']],
  ['shell', ['bash']],
  ['twig', ['xml']],
  ['xml', ['css', 'javascript']],
]);

let core: HLJSApi | undefined;
const known = new Map<string, boolean>();

/** Code as HTML in which its parts have classes, or null for a language that is not known. */
export function highlight(code: string, language: string): string | null {
  const lower = language.toLowerCase();
  const name = ALIASES.get(lower) ?? lower;
  if (!register(name) || !core) return null;
  return core.highlight(code, { language: name, ignoreIllegals: true }).value;
}

/** Loads a language when it is first met; a press without code loads nothing. */
function register(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const grammar = /^[a-z\d-]+$/.test(name) ? grammarOf(name) : null;
  known.set(name, grammar !== null);
  if (grammar === null) return false;
  core ??= loadCore();
  core.registerLanguage(name, grammar);
  for (const inner of WITHIN.get(name) ?? []) register(inner);
  return true;
}

function loadCore(): HLJSApi {
  return load('highlight.js/lib/core');
}

function grammarOf(name: string): LanguageFn | null {
  try {
    return load(`highlight.js/lib/languages/${name}`);
  } catch (error) {
    const isMissing =
      error instanceof Error &&
      'code' in error &&
      /NOT_FOUND|NOT_EXPORTED/.test(String(error.code));
    if (isMissing) return null;
    throw error;
  }
}
