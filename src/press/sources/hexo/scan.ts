import { join } from 'node:path';
import { isFolder } from '../../files.ts';
import type { Scan } from '../../source.ts';
import { FoundFile } from '../folder/foundFile.ts';
import { globTest } from '../folder/glob.ts';
import { notAFile, type Walked, walkFiles } from '../folder/walk.ts';
import { DRAFTS, type HexoPage, type PageReader, POSTS } from './page.ts';
import type { HexoSite } from './site.ts';

function isVisible(name: string): boolean {
  return !/^[_.]/.test(name) && name !== 'node_modules';
}

/** With asset folders only files of the extension that new posts get are posts: all else belongs to one. */
function isAsset({ file }: HexoPage, { hasAssetFolders, newPostName }: HexoSite): boolean {
  const extension = /\.[^./]+$/.exec(newPostName)?.[0];
  return hasAssetFolders && extension !== undefined && !file.endsWith(extension);
}

/** Finds the posts in `_posts`, and in `_drafts` when drafts are shown. */
export async function scanHexo(
  folder: string,
  site: HexoSite,
  pageOf: PageReader,
  drafts: boolean,
): Promise<Scan> {
  const start = (name: string) => (site.source === '' ? name : `${site.source}/${name}`);
  const walks: Walked[] = [await walkFiles(folder, start(POSTS), isVisible)];
  if (drafts && (await isFolder(join(folder, start(DRAFTS))))) {
    walks.push(await walkFiles(folder, start(DRAFTS), isVisible));
  }
  const isSkipped = globTest(site.skipRender);
  const inSource = (file: string) => file.slice(start('').length);
  const isPost = (file: string) => {
    const page = pageOf(file);
    return page !== null && !isAsset(page, site) && !isSkipped(inSource(file));
  };
  const files = walks.flatMap((walk) => walk.files).sort();
  const posts = files.filter(isPost).map((file) => new FoundFile(folder, file));
  return {
    posts,
    ignored: files.length - posts.length,
    problems: walks.flatMap(({ problems, others }) => [
      ...problems,
      ...others.filter(isPost).map(notAFile),
    ]),
  };
}
