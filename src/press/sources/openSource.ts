import type { SourceKind } from '../config.ts';
import type { Source } from '../source.ts';
import { isHexo, openHexo } from './hexo/openHexo.ts';
import { isHugo, openHugo } from './hugo/openHugo.ts';
import { openJekyll } from './jekyll/openJekyll.ts';

/** How a folder of each kind is opened. A newcomer is one more row, and a test below. */
const OPEN: Readonly<Record<SourceKind, (folder: string) => Promise<Source>>> = {
  jekyll: openJekyll,
  hugo: openHugo,
  hexo: openHexo,
};

/** Opens a content folder (absolute) in the dialect asked for, else in the one that its files tell. */
export async function openSource(folder: string, kind: SourceKind | undefined): Promise<Source> {
  return OPEN[kind ?? (await kindOf(folder))](folder);
}

/** Any folder of dated posts is Jekyll's. */
async function kindOf(folder: string): Promise<SourceKind> {
  if (await isHugo(folder)) return 'hugo';
  return (await isHexo(folder)) ? 'hexo' : 'jekyll';
}
