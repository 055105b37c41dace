import type { Head } from '../readPost.ts';
import type { Data } from '../ruby/show.ts';
import { postData } from './data.ts';
import { excerptMaker, excerptText } from './excerpt.ts';
import type { LiquidSite } from './site.ts';

/**
 * What posts tell Liquid, each made once: the post that is being filled in is the
 * same object among `site.posts` as it is as `page`. It is kept only when another
 * post asked for it.
 */
export function postsData(
  { config, library, timeZone, uses }: LiquidSite,
  fill: (text: string, post: Head) => string,
) {
  const kept = new Map<string, Data>();
  let page: { file: string; data: Data } | undefined;
  const separator = config.fields.has('excerpt_separator') ? config.excerptSeparator : '\n\n';
  const around = {
    timeZone,
    onAsked: () => uses.all(),
    excerptOf: excerptMaker(
      (head) => excerptText(head, separator, timeZone),
      fill,
      config.markdownExtensions,
    ),
    neighbourOf(head: Head, direction: 'newer' | 'older') {
      const neighbour = library().beside(head.file, direction);
      return neighbour && dataOf(neighbour);
    },
  };
  function dataOf(head: Head): Data {
    const own = page?.file === head.file ? page.data : undefined;
    const data = kept.get(head.file) ?? own ?? postData(head, around);
    kept.set(head.file, data);
    return data;
  }
  function during<T>(head: Head, work: (page: Data) => T): T {
    const before = page;
    const data = kept.get(head.file) ?? postData(head, around);
    page = { file: head.file, data };
    try {
      return work(data);
    } finally {
      page = before;
    }
  }
  return { dataOf, during, current: () => page?.data };
}
