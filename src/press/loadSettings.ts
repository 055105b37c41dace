import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { type CheckedConfig, checkConfig } from './checkConfig.ts';
import { slugOf } from './clean/slugs.ts';
import type { Settings } from './config.ts';
import { isFile, isFolder } from './files.ts';
import { PressError } from './pressError.ts';

/** What the command line may say; it wins over the config. Folders are relative to where it was called. */
export interface Options {
  config?: string;
  content?: string[];
  out?: string;
  base?: string;
}

/** Settings with the place that they came from. */
export interface Project extends Settings {
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
  permalink: '/:categories/:year/:month/:day/:title.html',
  naiveDates: 'utc',
  future: false,
} as const;

/**
 * Reads the config of a folder (`cwd`, absolute) and fills what it leaves out.
 * Throws `PressError` for a config that cannot be read, a wrong field, or a
 * content folder that is not there.
 */
export async function loadSettings(options: Options, cwd: string): Promise<Project> {
  const configFile = await findConfig(options.config, cwd);
  const root = configFile ? dirname(configFile) : cwd;
  const where = configFile ? relative(cwd, configFile) || basename(configFile) : 'kanbao';
  const config = configFile ? checkConfig(await readConfig(configFile), where) : {};
  const { config: _, ...overrides } = options;
  const given = checkConfig(overrides, 'command line');
  const { content, categories, ...rest } = { ...DEFAULTS, ...config, ...given };
  const project: Project = {
    ...rest,
    content: folders(content).map((folder) => resolve(given.content ? cwd : root, folder)),
    out: resolve(given.out ? cwd : root, rest.out),
    categories: (categories ?? []).map(({ slug, label }) => ({
      slug: slugOf(slug),
      ...(label && { label }),
    })),
    root,
    configFile,
  };
  await checkFolders(project, given.content ? 'command line' : where);
  return project;
}

function folders(content: NonNullable<CheckedConfig['content']>): string[] {
  return typeof content === 'string' ? [content] : content;
}

async function findConfig(asked: string | undefined, cwd: string): Promise<string | null> {
  const names = asked === undefined ? CONFIG_NAMES : [asked];
  for (const name of names) {
    const file = resolve(cwd, name);
    if (await isFile(file)) return file;
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

async function checkFolders({ content, out }: Project, where: string): Promise<void> {
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
