import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { type ESTree, parseSync, Visitor, type VisitorObject } from 'vite';

/** What one source file says, as far as the rules of the house ask. */
export interface SourceModule {
  /** Relative to `src`, with `/`: `reader/data/load.ts`. */
  path: string;
  /** Files that it imports in any way, types too, relative to `src`; outside of it they begin with `..`. */
  files: string[];
  /** Packages that it imports: `react`, `node:fs`. */
  packages: string[];
  /** Names of ways in which text becomes HTML or code, as often as they are used. */
  sinks: string[];
  definesQueryKey: boolean;
  hasDefaultExport: boolean;
  /** Whether it does nothing but hand on what other files export. */
  isBarrel: boolean;
}

const SINKS = new Set([
  ...[
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'dangerouslySetInnerHTML',
    'srcdoc',
    'srcDoc',
  ],
  ...['setHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'parseFromString', 'createContextualFragment'],
  ...['DOMParser', 'XSLTProcessor', 'writeln', 'eval', 'Function', 'importScripts'],
  // A policy of Trusted Types lets text through.
  ...['trustedTypes', 'createPolicy', 'createHTML', 'createScript'],
  // A fragment that a sanitizer made comes into the page by this one.
  'replaceChildren',
]);

/** Reads all TypeScript files under a folder. */
export async function readModules(folder: string): Promise<SourceModule[]> {
  const found = await readdir(folder, { recursive: true });
  const paths = found.filter((path) => /\.tsx?$/.test(path)).sort();
  return Promise.all(
    paths.map(async (path) =>
      readModule(path.split(sep).join('/'), await readFile(join(folder, path), 'utf8')),
    ),
  );
}

/** Reads one file; throws for text that is not TypeScript, for nothing could be said about it. */
export function readModule(path: string, text: string): SourceModule {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const names: string[] = [];
  const sinks: string[] = [];
  let definesQueryKey = false;
  new Visitor({
    ...importVisitor((name) => names.push(name)),
    ...nameVisitor((name) => isSink(name) && sinks.push(name)),
    // Of something; by itself it is a name like others.
    MemberExpression({ property }) {
      if (property.type === 'Identifier' && property.name === 'write') sinks.push('write');
    },
    // Only an object that is made: to take the key out of a request is everybody's right.
    ObjectExpression({ properties }) {
      definesQueryKey ||= properties.some((property) => keyOf(property) === 'queryKey');
    },
  }).visit(program);
  return {
    path,
    files: names.filter(isRelative).map((name) => posix.join(posix.dirname(path), name)),
    packages: names.filter((name) => !isRelative(name)),
    sinks,
    definesQueryKey,
    hasDefaultExport: program.body.some(({ type }) => type === 'ExportDefaultDeclaration'),
    isBarrel: program.body.length > 0 && program.body.every(isReExport),
  };
}

/** Hears the name of every module that is imported, in whichever way. */
function importVisitor(hear: (name: string) => void): VisitorObject {
  const hearSource = ({ source }: { source: ESTree.Expression | null }) => {
    const name = source && textOf(source);
    if (name !== null) hear(name);
  };
  return {
    ImportDeclaration: hearSource,
    ExportNamedDeclaration: hearSource,
    ExportAllDeclaration: hearSource,
    ImportExpression: hearSource,
    TSImportType: hearSource,
  };
}

function isSink(name: string): boolean {
  return SINKS.has(name) || /^\s*javascript:/i.test(name);
}

/** Hears every name, wherever it stands: a member, an attribute, a key, in quotes. */
function nameVisitor(hear: (name: string) => void): VisitorObject {
  return {
    Identifier: ({ name }) => hear(name),
    JSXIdentifier: ({ name }) => hear(name),
    Literal: (node) => hear(textOf(node) ?? ''),
    TemplateElement: ({ value }) => hear(value.raw),
  };
}

function textOf(node: ESTree.Expression | ESTree.PropertyKey): string | null {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

function keyOf(property: ESTree.ObjectPropertyKind): string | null {
  if (property.type === 'SpreadElement') return null;
  const { key } = property;
  return key.type === 'Identifier' ? key.name : textOf(key);
}

function isReExport(node: ESTree.Statement | ESTree.Directive): boolean {
  if (node.type === 'ExportAllDeclaration') return true;
  return node.type === 'ExportNamedDeclaration' && node.source !== null;
}

function isRelative(name: string): boolean {
  return name.startsWith('.');
}
