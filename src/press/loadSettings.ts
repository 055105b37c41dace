import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { type CheckedConfig, checkConfig } from './checkConfig.ts';
import { slugOf } from './clean/slugs.ts';
import type { Settings } from './config.ts';
import { isFile, isFolder } from './files.ts';
import { PressError } from './pressError.ts';
import type { PostSettings, SiteSettings, Source } from './source.ts';
import { openSource } from './sources/openSource.ts';

/** What the command line may say; it wins over the config. Folders are relative to where it was called. */
export interface Options {
  config?: string;
  content?: string[];
  out?: string;
  base?: string;
  source?: string;
  drafts?: boolean;
}

/** A content folder in its dialect, and what its posts are read with. */
export interface Content {
  source: Source;
  settings: PostSettings;
}

/** Settings with the place that they came from. */
export interface Project extends Settings {
  /** The content folders in their order, opened. */
  contents: Content[];
  /** Folder of the config, else where the press was called; `.kanbao` lies in it. Absolute. */
  root: string;
  /** Absolute; null when there is none. */
  configFile: string | null;
}

const CONFIG_NAMES = ['ts', 'js', 'mjs', 'json'].map((end) => `kanbao.config.${end}`);

const DEFAULTS = {
  title: '看报',
  description: '',
  lang: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  base: '/',
  content: 'content',
  out: 'dist',
  permalink: 'date',
  naiveDates: 'utc',
  future: false,
  drafts: false,
  search: true,
  offline: true,
} as const;

/**
 * Reads the config of a folder (`cwd`, absolute), opens the content folders and
 * fills what the config leaves out from what their own configs say. Posts named
 * on the command line may be another paper's than the config in `cwd`: a config
 * beside them is taken before it, and what their site says counts for more.
 * Throws `PressError` for a config that cannot be read, a wrong field, or a
 * content folder that is not there.
 */
export async function loadSettings(options: Options, cwd: string): Promise<Project> {
  const { config: asked, ...overrides } = options;
  const given = checkConfig(overrides, 'command line');
  const named = folders(given.content ?? []).map((folder) => resolve(cwd, folder));
  const configFile = await findConfig(asked, named, cwd);
  const root = configFile ? dirname(configFile) : cwd;
  const where = configFile ? relative(cwd, configFile) || basename(configFile) : 'kanbao';
  const config = configFile ? checkConfig(await readConfig(configFile), where) : {};
  const content = given.content
    ? named
    : folders(config.content ?? DEFAULTS.content).map((folder) => resolve(root, folder));
  const out = given.out ? resolve(cwd, given.out) : resolve(root, config.out ?? DEFAULTS.out);
  await checkFolders(content, out, given.content ? 'command line' : where);
  const isOwn = asked !== undefined || !given.content || named.includes(root);
  const kind = given.source ?? (isOwn ? config.source : undefined);
  const sources = await Promise.all(content.map((folder) => openSource(folder, kind)));
  const fill = (site: SiteSettings) =>
    isOwn
      ? { ...DEFAULTS, ...site, ...config, ...given }
      : { ...DEFAULTS, ...config, ...site, ...given };
  // Of several sites the first one that says a thing says it for the paper.
  const site: SiteSettings = {};
  for (const { settings } of sources.toReversed()) Object.assign(site, settings);
  const { source: _, ...paper } = fill(site);
  return {
    ...paper,
    content,
    out,
    categories: (config.categories ?? []).map(({ slug, label }) => ({
      slug: slugOf(slug),
      ...(label && { label }),
    })),
    contents: sources.map((source) => ({
      source,
      settings: postSettings(fill(source.settings), source, paper.timeZone),
    })),
    root,
    configFile,
  };
}

function postSettings(
  { permalink, naiveDates, future, drafts }: Omit<PostSettings, 'timeZone' | 'siteZone'>,
  { settings }: Source,
  timeZone: string,
): PostSettings {
  const siteZone = settings.timeZone ?? timeZone;
  return { timeZone, siteZone, permalink, naiveDates, future, drafts };
}

function folders(content: NonNullable<CheckedConfig['content']>): string[] {
  return typeof content === 'string' ? [content] : content;
}

/** The config asked for, else the first one beside the posts named, else the one in `cwd`. */
async function findConfig(
  asked: string | undefined,
  named: readonly string[],
  cwd: string,
): Promise<string | null> {
  const names = asked === undefined ? CONFIG_NAMES : [asked];
  for (const folder of asked === undefined ? [...named, cwd] : [cwd]) {
    for (const name of names) {
      const file = resolve(folder, name);
      if (await isFile(file)) return file;
    }
  }
  if (asked === undefined) return null;
  throw new PressError(`${asked}: no such file; name a config with --config`);
}

/** Each call runs the file anew, so that an edited config is seen. */
async function readConfig(file: string): Promise<unknown> {
  try {
    if (extname(file) === '.json') return JSON.parse(await readFile(file, 'utf8'));
    const module: unknown = await tsImport(pathToFileURL(file).href, import.meta.url);
    return defaultExport(module);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PressError(`${file}: cannot be read: ${reason}`, { cause: error });
  }
}

/** TypeScript in a folder of CommonJS comes wrapped twice. */
function defaultExport(module: unknown): unknown {
  const config = unwrapped(unwrapped(module));
  if (config === module) {
    throw new Error('it has no default export; write export default defineConfig({ … })');
  }
  return config;
}

function unwrapped(value: unknown): unknown {
  return typeof value === 'object' && value && 'default' in value ? value.default : value;
}

async function checkFolders(content: readonly string[], out: string, where: string): Promise<void> {
  for (const folder of content) {
    if (!(await isFolder(folder))) {
      throw new PressError(
        `${where}: content "${folder}" is not a folder; name one that has posts`,
      );
    }
    if (`${folder}/`.startsWith(join(out, '/'))) {
      throw new PressError(
        `${where}: out "${out}" holds the content folder "${folder}"; name a folder of its own`,
      );
    }
  }
}
