import { dirname, join, relative } from 'node:path';
import { isFolder } from '../../files.ts';
import { hashOfData } from '../../hash.ts';
import type { Scan, Source } from '../../source.ts';
import { allInside } from '../folder/inside.ts';
import { zoneOf } from '../post/zone.ts';
import { readJekyllConfig } from './config.ts';
import { Library } from './library.ts';
import { liquidFiller } from './liquid/liquid.ts';
import { type Reader, readPost } from './readPost.ts';
import { scan } from './scan.ts';

/** What there is where the config names a folder that is not there. */
const NO_POSTS: Scan = { posts: [], ignored: 0, problems: [] };

/** Opens a Jekyll site, or any folder of dated posts. `folder` is absolute. */
export async function openJekyll(folder: string): Promise<Source> {
  const config = await readJekyllConfig(folder);
  const { source, url, baseurl } = config;
  const host = url.replace(/\/+$/, '');
  const roots = [host === '' ? '' : host + baseurl, baseurl].filter((root) => root !== '');
  return {
    kind: 'jekyll',
    folder,
    settings: config.settings,
    configHash: hashOfData(config.fields),
    problems: config.problems,
    notes: config.notes,
    roots,
    async scan({ drafts }) {
      if (config.posts !== folder && !(await isFolder(config.posts))) return NO_POSTS;
      return scan(config.posts, { ...config, drafts: drafts || config.drafts });
    },
    reader(posts, settings, now, uses) {
      const time = zoneOf(settings.siteZone).format(now);
      const timeZone = settings.siteZone;
      const fill = liquidFiller({ config, library, timeZone, time, uses });
      const reader: Reader = { settings, config, now, fill, uses };
      let known: Library | undefined;
      function library(): Library {
        // Which post is meant, and what it says, may change with any of them.
        uses.all();
        known ??= new Library(config.posts, posts(), reader);
        return known;
      }
      return (bytes, post) => readPost(bytes, post, reader);
    },
    candidates: (path, post) => {
      const beside = join(relative(source, config.posts), dirname(post.file));
      return allInside(source, [path.startsWith('/') ? path : join(beside, path)]);
    },
  };
}
