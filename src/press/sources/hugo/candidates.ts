import type { PostFile } from '../../source.ts';
import { allInside } from '../folder/inside.ts';
import { pageOf } from './page.ts';
import type { HugoSite } from './site.ts';

/**
 * Where a file may lie that a page refers to, likeliest first: in the page's bundle,
 * among what is served as it is, among the assets, beside the page. Absolute.
 */
export function hugoCandidates(
  folder: string,
  site: HugoSite,
  path: string,
  post: PostFile,
): string[] {
  const beside = post.file.slice(0, post.file.lastIndexOf('/') + 1);
  const page = pageOf(post.file, site);
  const served = (inner: string) => [
    ...site.statics.map((root) => `${root}/${inner}`),
    `${site.assets}/${inner}`,
    // A file of a bundle lies beside its page, and is served there.
    ...site.contents.map((content) => `${content.path}/${inner}`),
  ];
  if (path.startsWith('/')) return allInside(folder, served(path));
  const own = page ? [...page.folders, page.base].join('/') : '';
  const inOwn = page && !page.isBundle ? [`${page.content}/${own}/${path}`] : [];
  return allInside(folder, [
    beside + path,
    ...inOwn,
    ...site.statics.map((root) => `${root}/${own}/${path}`),
    ...served(path),
  ]);
}
