import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFile, isFolder, statOrNull } from '../../files.ts';
import { hashOfData } from '../../hash.ts';
import type { PostFile, Source } from '../../source.ts';
import { allInside } from '../folder/inside.ts';
import { type PageReader, POSTS, pageReader } from './page.ts';
import { hexoReader } from './readPost.ts';
import { scanHexo } from './scan.ts';
import { findConfig, type HexoSite, readHexoSite } from './site.ts';

/** What shows that a folder with Hexo's look is Jekyll's after all. */
const JEKYLL = ['Gemfile', '_layouts', '_includes'];

async function isAny(folder: string, names: string[]): Promise<boolean> {
  const paths = names.map((name) => join(folder, name));
  const there = await Promise.all(paths.map(async (path) => (await statOrNull(path)) !== null));
  return there.includes(true);
}

async function needsHexo(folder: string): Promise<boolean> {
  const path = join(folder, 'package.json');
  return (await isFile(path)) && /"hexo(?:-[\w-]+)?"\s*:/.test(await readFile(path, 'utf8'));
}

/**
 * Whether a folder is a Hexo site: it has `_config.yml` and, as that says, `source/_posts`.
 * Jekyll may have both, so `scaffolds` or a `package.json` with Hexo in it must be there,
 * or nothing of Jekyll's own.
 */
export async function isHexo(folder: string): Promise<boolean> {
  if ((await findConfig(folder)) === undefined) return false;
  const { source } = await readHexoSite(folder);
  if (source === '' || !(await isFolder(join(folder, source, POSTS)))) return false;
  if ((await isAny(folder, ['scaffolds'])) || (await needsHexo(folder))) return true;
  return !(await isAny(folder, JEKYLL));
}

/** Where a file may lie that a post refers to, likeliest first. Absolute. */
function candidates(
  folder: string,
  site: HexoSite,
  pageOf: PageReader,
  path: string,
  post: PostFile,
): string[] {
  const served = `${site.source}/${path}`;
  if (path.startsWith('/')) return allInside(folder, [served]);
  const beside = post.file.slice(0, post.file.lastIndexOf('/') + 1);
  const own = post.file.replace(/\.[^./]*$/, '');
  const name = pageOf(post.file)?.name.slug ?? '';
  return allInside(folder, [
    ...(site.hasAssetFolders ? [`${own}/${path}`] : []),
    beside + path,
    // Editors write the way from the post's file, through the folder that is named as it.
    ...(site.hasAssetFolders ? [] : [`${own}/${path}`]),
    ...(name === '' ? [] : [`${beside}${name}/${path}`]),
    served,
  ]);
}

/** Opens a Hexo site. Reads its config; throws only when that cannot be read. */
export async function openHexo(folder: string): Promise<Source> {
  const site = await readHexoSite(folder);
  const pageOf = pageReader(site);
  return {
    kind: 'hexo',
    folder,
    settings: site.settings,
    configHash: hashOfData(site),
    problems: site.problems,
    notes: [],
    roots: site.roots,
    scan: ({ drafts }) => scanHexo(folder, site, pageOf, drafts),
    reader: (posts, settings, now, uses) =>
      hexoReader(folder, site, posts, { settings, now, uses }),
    candidates: (path, post) => candidates(folder, site, pageOf, path, post),
  };
}
