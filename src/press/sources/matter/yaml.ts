import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Fault } from '../../problems.ts';
import { type Field, plainText, quotedText, type Value } from './values.ts';

/** Aliases resolved in one block, those within aliases counted: no "billion laughs". */
const MAX_ALIASES = 50;

/**
 * Depth that the parser is asked to follow. Near the end of the stack V8 cannot
 * compile a regular expression and ends the whole process (seen with 30,000 `- `
 * on a line), so depth is bounded before parsing, not caught after.
 */
const MAX_BRACKETS = 256;
const DEEP_LINE = /^[ \t]{400}|^[ \t]*(?:[-?:][ \t]+){64}/m;

/** What a walk through the nodes may still do, and whether it came through. */
interface Walk {
  document: Document.Parsed;
  aliases: number;
  failed: boolean;
}

function isTooDeep(text: string): boolean {
  return DEEP_LINE.test(text) || (text.match(/[[{]/g)?.length ?? 0) > MAX_BRACKETS;
}

function scalarValue(value: unknown, type: string | undefined): Value {
  const text = typeof value === 'string' ? value : '';
  return type === 'PLAIN' ? plainText(text) : quotedText(text);
}

/** The key of a pair as text; null for a key that is a list or a map. */
function keyText(key: unknown): string | null {
  return isScalar(key) ? String(key.value ?? '') : null;
}

/**
 * What a merge key `<<` puts into its map, in order, each counting before what
 * stands above it, as in Ruby; null for any other key.
 */
function mergedEntries(key: unknown, value: Value): [string, Value][] | null {
  if (!isScalar(key) || key.value !== '<<' || key.type !== 'PLAIN') return null;
  if (value?.kind === 'map') return [...value.entries];
  if (value?.kind !== 'list') return null;
  const maps = value.items.toReversed();
  return maps.every((item) => item?.kind === 'map')
    ? maps.flatMap((item) => [...(item?.kind === 'map' ? item.entries : [])])
    : null;
}

function entriesOf(map: YAMLMap, walk: Walk): Map<string, Value> {
  const entries = new Map<string, Value>();
  for (const pair of map.items) {
    const key = keyText(pair.key);
    if (key === null) continue;
    const value = toValue(pair.value, walk);
    for (const [name, item] of mergedEntries(pair.key, value) ?? [[key, value]]) {
      entries.set(name, item);
    }
  }
  return entries;
}

function toValue(node: unknown, walk: Walk): Value {
  if (walk.failed || node === null || node === undefined) return null;
  if (isScalar(node)) return scalarValue(node.value, node.type);
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => toValue(item, walk)) };
  if (isMap(node)) return { kind: 'map', entries: entriesOf(node, walk) };
  if (isAlias(node) && walk.aliases++ < MAX_ALIASES) {
    const target = node.resolve(walk.document);
    if (target) return toValue(target, walk);
  }
  walk.failed = true;
  return null;
}

/** Fields of a block, and what is odd about them. */
export interface YamlReading {
  fields: Map<string, Field>;
  faults: Fault[];
}

/** Where a key begins, as an offset into the block. */
function startOf(key: unknown): number {
  return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
}

function duplicateFault(key: string, line: number, earlier: number): Fault {
  return {
    id: 'duplicate-key',
    line,
    what: `"${key}" stands on line ${earlier} too; the last one counts`,
    mend: 'remove one of them',
  };
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter,
  });
}

/** Any YAML document as a value, with every scalar as text; undefined for what YAML rejects. */
export function readYamlValue(text: string): Value | undefined {
  if (isTooDeep(text)) return undefined;
  const document = parse(text, new LineCounter());
  if (document.errors.length > 0) return undefined;
  const walk: Walk = { document, aliases: 0, failed: false };
  const value = toValue(document.contents, walk);
  return walk.failed ? undefined : value;
}

/**
 * Reads a block by YAML's grammar; null when YAML rejects it, when it is no map,
 * or when it asks for more depth or aliases than an honest post needs.
 * The failsafe schema keeps every scalar as text. Of a key that stands twice the
 * last value counts, as in Jekyll, and a fault says so.
 */
export function readYaml(block: string, firstLine: number): YamlReading | null {
  if (isTooDeep(block)) return null;
  const lineCounter = new LineCounter();
  const document = parse(block, lineCounter);
  if (document.errors.length > 0) return null;
  const fields = new Map<string, Field>();
  const faults: Fault[] = [];
  if (document.contents === null) return { fields, faults };
  if (!isMap(document.contents)) return null;
  const walk: Walk = { document, aliases: 0, failed: false };
  for (const pair of document.contents.items) {
    const key = keyText(pair.key);
    if (key === null) return null;
    const line = firstLine - 1 + lineCounter.linePos(startOf(pair.key)).line;
    const value = toValue(pair.value, walk);
    const merged = mergedEntries(pair.key, value);
    const earlier = fields.get(key);
    if (earlier && !merged) faults.push(duplicateFault(key, line, earlier.line));
    for (const [name, item] of merged ?? [[key, value]]) fields.set(name, { value: item, line });
  }
  return walk.failed ? null : { fields, faults };
}
