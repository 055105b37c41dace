import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isBasePath } from '../../basePath.ts';
import { isLanguage, isTimeZone } from '../../intl.ts';
import { present } from '../../present.ts';
import { type Fault, type Problem, quote } from '../../problems.ts';
import type { SiteSettings } from '../../source.ts';
import { tidy } from '../../words.ts';
import { isPlainFile } from '../folder/plainFile.ts';
import { firstTextAt } from '../matter/lookup.ts';
import { readToml } from '../matter/toml.ts';
import { type Fields, textsOf } from '../matter/values.ts';
import { readYaml, type YamlReading } from '../matter/yaml.ts';
import { MARKDOWN_EXTENSIONS } from '../post/names.ts';
import { isTemplate } from '../post/placeholders.ts';
import { type Defaults, readDefaults } from './defaults.ts';
import { excluder } from './excluded.ts';
import { isTruthy } from './scalars.ts';

/** What a Jekyll site's `_config.yml` says, as far as posts go. */
export interface JekyllConfig {
  /** All keys, for `site.…` in Liquid. */
  fields: Fields;
  /** Where the site is: the folder, or `source` in it. Absolute. */
  source: string;
  /** Where its posts are: there, or in `collections_dir` of it. Absolute. */
  posts: string;
  /** `https://example.com`, as written; empty when it says none. */
  url: string;
  /** `/blog`, without a slash at the end; empty for the root. */
  baseurl: string;
  settings: SiteSettings;
  drafts: boolean;
  unpublished: boolean;
  defaults: Defaults;
  /** Whether a path (relative to the site, with `/`) is left out. */
  isExcluded: (path: string) => boolean;
  /** Extensions of Markdown, lower case and without period. */
  markdownExtensions: ReadonlySet<string>;
  /** Text that ends an excerpt; empty for Jekyll's own blank line, which says nothing. */
  excerptSeparator: string;
  problems: Problem[];
  /** What the publisher may like to know of it. */
  notes: string[];
}

const NAMES = ['_config.yml', '_config.yaml', '_config.toml'];

/** Jekyll's own, beside what a config names. */
const EXCLUDED = [
  ...['.sass-cache', '.jekyll-cache', 'gemfiles', 'Gemfile', 'Gemfile.lock', 'node_modules'],
  ...['vendor/bundle/', 'vendor/cache/', 'vendor/gems/', 'vendor/ruby/'],
];

/** What other programs and parts of Jekyll are told, and a paper has no use for. */
const IGNORED = new Set([
  ...['plugins', 'gems', 'whitelist', 'plugins_dir', 'theme', 'remote_theme', 'layouts_dir'],
  ...['paginate', 'paginate_path', 'pagination', 'sass', 'markdown', 'kramdown', 'highlighter'],
  ...['jekyll-archives', 'archive', 'feed', 'sitemap', 'compress_html', 'incremental', 'liquid'],
  ...['port', 'host', 'livereload', 'destination', 'keep_files', 'limit_posts', 'algolia'],
]);

/** Reads the config of a site; a folder without one is a site that says nothing. */
export async function readJekyllConfig(folder: string): Promise<JekyllConfig> {
  for (const name of NAMES) {
    const text = await readText(join(folder, name));
    if (text === null) continue;
    const faults: Fault[] = [];
    const config = interpret(folder, readFields(name, text, faults), faults);
    const problems = faults.map((fault) => ({ file: name, ...fault }));
    return { ...config, problems, notes: notesOf(name, config.fields) };
  }
  return interpret(folder, new Map(), []);
}

function notesOf(name: string, fields: Fields): string[] {
  const ignored = [...fields.keys()].filter((key) => IGNORED.has(key));
  if (ignored.length === 0) return [];
  return [`${name}: ${ignored.join(', ')}: no meaning for a paper, passed over`];
}

/** A link may lead out of the folder, and of what is no file there may be no end. */
async function readText(path: string): Promise<string | null> {
  return (await isPlainFile(path)) ? readFile(path, 'utf8') : null;
}

function readFields(name: string, text: string, faults: Fault[]): Fields {
  const reading = name.endsWith('.toml') ? tomlReading(text) : readYaml(text, 1);
  if (reading) {
    faults.push(...reading.faults);
    return reading.fields;
  }
  faults.push({
    id: 'config-unreadable',
    line: 1,
    what: `the site's config is no ${name.endsWith('.toml') ? 'TOML' : 'YAML'}; passed over`,
    mend: 'mend it until Jekyll reads it',
  });
  return new Map();
}

function tomlReading(text: string): YamlReading | null {
  const fields = readToml(text, 1);
  return fields && { fields, faults: [] };
}

function interpret(folder: string, fields: Fields, faults: Fault[]): JekyllConfig {
  const source = inside(folder, firstTextAt(fields, ['source']) ?? '.', faults);
  const baseurl = slashed(firstTextAt(fields, ['baseurl']) ?? '');
  return {
    fields,
    source,
    posts: inside(source, firstTextAt(fields, ['collections_dir']) ?? '.', faults),
    url: firstTextAt(fields, ['url']) ?? '',
    baseurl,
    settings: settingsOf(fields, baseurl, faults),
    drafts: isTruthy(fields.get('show_drafts')?.value),
    unpublished: isTruthy(fields.get('unpublished')?.value),
    defaults: readDefaults(fields.get('defaults')?.value ?? null),
    isExcluded: excluder([...texts(fields, 'exclude'), ...EXCLUDED], texts(fields, 'include')),
    markdownExtensions: markdownExtensions(fields),
    excerptSeparator: excerptSeparator(fields),
    problems: [],
    notes: [],
  };
}

/** A folder that the config names, if it lies in the site. */
function inside(folder: string, name: string, faults: Fault[]): string {
  const path = resolve(folder, name.replace(/^\/+/, ''));
  if (path === folder || path.startsWith(join(folder, '/'))) return path;
  faults.push({
    id: 'config-folder',
    what: `the folder ${quote(name)} lies outside of the site; passed over`,
    mend: 'name the folder itself as content',
  });
  return folder;
}

function texts(fields: Fields, key: string): string[] {
  return textsOf(fields.get(key)?.value ?? null);
}

/** `blog/` as `/blog`. */
function slashed(path: string): string {
  const bare = path.replace(/^\/+|\/+$/g, '');
  return bare === '' ? '' : `/${bare}`;
}

/** `markdown_ext: "md,text"`, else Jekyll's own. */
function markdownExtensions(fields: Fields): ReadonlySet<string> {
  const written = firstTextAt(fields, ['markdown_ext']);
  if (written === undefined) return MARKDOWN_EXTENSIONS;
  return new Set(written.split(',').map((extension) => extension.trim().toLowerCase()));
}

function excerptSeparator(fields: Fields): string {
  const value = fields.get('excerpt_separator')?.value;
  return value?.kind === 'text' && value.text.trim() !== '' ? value.text : '';
}

/** One row for each setting that the paper has too: what it is, or undefined when it cannot be used. */
function settingsOf(fields: Fields, baseurl: string, faults: Fault[]): SiteSettings {
  const checked = (
    key: string,
    value: string | undefined,
    isSound: (text: string) => boolean,
    mend: string,
  ): string | undefined => {
    if (value === undefined || isSound(value)) return value;
    const line = fields.get(key)?.line;
    faults.push({
      id: 'config-value',
      ...(line !== undefined && { line }),
      what: `${key} ${quote(value)} cannot be used; passed over`,
      mend,
    });
    return undefined;
  };
  const base = baseurl === '' ? undefined : `${baseurl}/`;
  // A collection's own counts for more than the site's.
  const permalink = firstTextAt(fields, ['collections.posts.permalink', 'permalink']);
  const lang = firstTextAt(fields, ['lang', 'locale', 'language'])?.replaceAll('_', '-');
  return {
    ...present('title', tidied(firstTextAt(fields, ['title', 'name']))),
    ...present('description', tidied(firstTextAt(fields, ['description', 'tagline', 'subtitle']))),
    ...present('lang', checked('lang', lang, isLanguage, 'write a tag such as zh-CN or en')),
    ...present(
      'timeZone',
      checked(
        'timezone',
        firstTextAt(fields, ['timezone']),
        isTimeZone,
        'write a name such as Asia/Tokyo',
      ),
    ),
    ...present('base', checked('baseurl', base, isBasePath, 'write a path such as /blog')),
    ...present(
      'permalink',
      checked('permalink', permalink, isTemplate, "write one of Jekyll's styles or a template"),
    ),
    ...(fields.has('future') && { future: isTruthy(fields.get('future')?.value) }),
  };
}

function tidied(written: string | undefined): string | undefined {
  return written === undefined ? undefined : tidy(written) || undefined;
}
