import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { present } from '../../present.ts';
import type { Fault, Problem } from '../../problems.ts';
import type { SiteSettings } from '../../source.ts';
import { isPlainFile } from '../folder/plainFile.ts';
import { flagAt, textAt, valueAt } from '../matter/lookup.ts';
import { mendFrontMatter } from '../matter/mend.ts';
import { type Fields, textsOf, type Value } from '../matter/values.ts';
import { readYaml } from '../matter/yaml.ts';
import { readSiteAddress, readSiteLanguage, readTimeZone } from '../siteWords.ts';

/** Names of the config, the first that is there counts. */
const CONFIG_FILES = ['_config.yml', '_config.yaml', '_config.json'];

/** What Hexo's config says of posts and their addresses. */
export interface HexoSite {
  settings: SiteSettings;
  roots: string[];
  problems: Problem[];
  /** Folder of all that is served. Relative to the site, with `/`. */
  source: string;
  /** Template of addresses: `:year/:month/:day/:title/`. */
  permalink: string;
  /** What placeholders stand for that a post says nothing of. */
  permalinkDefaults: ReadonlyMap<string, string>;
  defaultCategory: string;
  /** What categories are called in addresses. */
  categoryMap: ReadonlyMap<string, string>;
  /** How new files are named: `:year-:month-:day-:title.md`. */
  newPostName: string;
  /** Whether a folder named as a post holds its pictures. */
  hasAssetFolders: boolean;
  /** Patterns of paths in the source folder that are no posts. */
  skipRender: string[];
  /** Who writes where a post does not say. */
  author?: string;
}

/** Name of the config; undefined when there is none. */
export async function findConfig(folder: string): Promise<string | undefined> {
  const there = await Promise.all(CONFIG_FILES.map((file) => isPlainFile(join(folder, file))));
  return CONFIG_FILES.find((_, i) => there[i]);
}

/** Texts by key; what is no text is left out. */
function textMap(value: Value): Map<string, string> {
  const texts = new Map<string, string>();
  if (value?.kind !== 'map') return texts;
  for (const [key, inner] of value.entries) {
    if (inner?.kind === 'text') texts.set(key, inner.text);
  }
  return texts;
}

/** `default` is the name of a theme's words, and no language. */
function languageOf(config: Fields): string | undefined {
  return textsOf(valueAt(config, 'language')).find((text) => text !== '' && text !== 'default');
}

function sourceOf(config: Fields): string {
  const parts = (textAt(config, 'source_dir') ?? 'source').split(/[\\/]/);
  const kept = parts.filter((part) => part !== '' && part !== '.');
  return kept.includes('..') ? 'source' : kept.join('/');
}

/** The address with the path that `root` gives it. */
function addressOf(config: Fields): string | undefined {
  const url = textAt(config, 'url');
  const root = textAt(config, 'root');
  if (root === undefined || root === '/') return url ?? root;
  const origin = url !== undefined && URL.canParse(url) ? new URL(url).origin : '';
  return `${origin}/${root.replace(/^\/+/, '')}`;
}

function readSettings(config: Fields, file: string, problems: Problem[]) {
  const address = addressOf(config);
  const { base, roots } =
    address === undefined
      ? { base: undefined, roots: [] }
      : readSiteAddress(address, file, problems);
  const settings: SiteSettings = {
    ...present('title', textAt(config, 'title')),
    ...present('description', textAt(config, 'description') ?? textAt(config, 'subtitle')),
    ...present('lang', readSiteLanguage(languageOf(config), file, problems)),
    ...present('timeZone', readTimeZone(textAt(config, 'timezone'), file, problems)),
    ...present('base', base),
    naiveDates: 'site',
    // Hexo shows the future unless it is told not to.
    future: flagAt(config, 'future') ?? true,
    ...present('drafts', flagAt(config, 'render_drafts')),
  };
  return { settings, roots };
}

/** Reads `_config.yml`. A site without one has Hexo's defaults. */
export async function readHexoSite(folder: string): Promise<HexoSite> {
  const found = await findConfig(folder);
  const faults: Fault[] = [];
  const whole = found === undefined ? '' : await readFile(join(folder, found), 'utf8');
  const text = whole.replace(/^\uFEFF/, '');
  const reading = readYaml(text, 1) ?? mendFrontMatter(text, 1, true);
  faults.push(...reading.faults);
  const file = found ?? '.';
  const config: Fields = reading.fields;
  const problems = faults.map((fault): Problem => ({ file, ...fault }));
  return {
    ...readSettings(config, file, problems),
    problems,
    source: sourceOf(config),
    permalink: textAt(config, 'permalink') ?? ':year/:month/:day/:title/',
    permalinkDefaults: textMap(valueAt(config, 'permalink_defaults')),
    defaultCategory: textAt(config, 'default_category') ?? 'uncategorized',
    categoryMap: textMap(valueAt(config, 'category_map')),
    newPostName: textAt(config, 'new_post_name') ?? ':title.md',
    hasAssetFolders: flagAt(config, 'post_asset_folder') === true,
    skipRender: textsOf(valueAt(config, 'skip_render')),
    ...present('author', textAt(config, 'author')),
  };
}
