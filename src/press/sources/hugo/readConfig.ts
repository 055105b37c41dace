import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Fault, Problem } from '../../problems.ts';
import { isAbsent, isPlainFile } from '../folder/plainFile.ts';
import { readJson } from '../matter/json.ts';
import { lowerKeys } from '../matter/lookup.ts';
import { mendFrontMatter } from '../matter/mend.ts';
import { mendToml, readToml } from '../matter/toml.ts';
import type { Field, Fields, Value } from '../matter/values.ts';
import { readYaml } from '../matter/yaml.ts';

const EXTENSIONS = ['.toml', '.yaml', '.yml', '.json'];

/** Names of the main config, the first that is there counts. */
const CONFIG_FILES = ['hugo', 'config'].flatMap((name) =>
  EXTENSIONS.map((extension) => name + extension),
);

/** Folders of parts of the config, the later ones above the earlier. */
const CONFIG_FOLDERS = ['config/_default', 'config/production'];

/** A config and what is wrong with it. Keys are in lower case. */
export interface ConfigReading {
  config: Fields;
  problems: Problem[];
}

function readText(text: string, extension: string, faults: Fault[]): Fields {
  if (extension === '.toml') return readToml(text, 1) ?? mendToml(text, 1, faults);
  if (extension === '.json') {
    const fields = readJson(text.trim(), 1);
    if (fields) return fields;
    faults.push({
      id: 'config-syntax',
      what: 'the config is not JSON; passed over',
      mend: 'correct it, or write hugo.toml',
    });
    return new Map();
  }
  const reading = readYaml(text, 1) ?? mendFrontMatter(text, 1, true);
  faults.push(...reading.faults);
  return reading.fields;
}

/** Puts what a file says under the keys that its name gives: `params.zh.toml` under `languages`, `zh`, `params`. */
function underName(name: string, fields: Fields): Fields {
  const [key = '', lang] = name.toLowerCase().split('.');
  if (key === 'hugo' || key === 'config') return fields;
  const entries = new Map([...fields].map(([inner, { value }]): [string, Value] => [inner, value]));
  const map: Value = { kind: 'map', entries };
  if (lang === undefined) return new Map([[key, { value: map, line: 1 }]]);
  const language: Value = { kind: 'map', entries: new Map([[key, map]]) };
  const value: Value = { kind: 'map', entries: new Map([[lang, language]]) };
  return new Map([['languages', { value, line: 1 }]]);
}

function mergeValues(below: Value, above: Value): Value {
  if (below?.kind !== 'map' || above?.kind !== 'map') return above;
  const entries = new Map(below.entries);
  for (const [key, value] of above.entries) {
    entries.set(key, mergeValues(entries.get(key) ?? null, value));
  }
  return { kind: 'map', entries };
}

function mergeFields(below: Fields, above: Fields): Fields {
  const merged = new Map<string, Field>(below);
  for (const [key, field] of above) {
    const value = mergeValues(merged.get(key)?.value ?? null, field.value);
    merged.set(key, { ...field, value });
  }
  return merged;
}

async function filesIn(folder: string, path: string): Promise<string[]> {
  try {
    const entries = await readdir(join(folder, path), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && EXTENSIONS.includes(extname(entry.name)))
      .map(({ name }) => `${path}/${name}`)
      .sort();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** The files that make up the config of a folder, the lowest first. */
export async function configFiles(folder: string): Promise<string[]> {
  const there = await Promise.all(CONFIG_FILES.map((file) => isPlainFile(join(folder, file))));
  const main = CONFIG_FILES.filter((_, i) => there[i]).slice(0, 1);
  const parts = await Promise.all(CONFIG_FOLDERS.map((path) => filesIn(folder, path)));
  return [...main, ...parts.flat()];
}

/** Reads the config of a Hugo site from wherever Hugo looks for it. */
export async function readConfig(folder: string): Promise<ConfigReading> {
  let config: Fields = new Map();
  const problems: Problem[] = [];
  for (const file of await configFiles(folder)) {
    const faults: Fault[] = [];
    const extension = extname(file);
    const text = await readFile(join(folder, file), 'utf8');
    const fields = readText(text.replace(/^\uFEFF/, ''), extension, faults);
    const name = file.slice(file.lastIndexOf('/') + 1, -extension.length);
    config = mergeFields(config, underName(name, lowerKeys(fields)));
    problems.push(...faults.map((fault) => ({ file, ...fault })));
  }
  return { config, problems };
}
