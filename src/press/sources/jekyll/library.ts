import { byText } from '../../byText.ts';
import type { PostFile } from '../../source.ts';
import { fullYear, parseName } from '../post/names.ts';
import { readOther } from '../post/postText.ts';
import { type Head, type Reader, readHead } from './readPost.ts';

/** Name of a post as `post_url` writes it: folders, a day, the rest. */
const POST_NAME = /^\/?((?:.+\/)?)(\d+)-(\d+)-(\d+)-(.*)$/s;

/**
 * The posts of a site (in `folder`), for Liquid that asks for others than its own: each is
 * read when it is asked for, and kept.
 */
export class Library {
  private readonly byFile: ReadonlyMap<string, PostFile>;
  private readonly heads = new Map<string, Head | null>();
  private names: Map<string, PostFile[]> | undefined;
  private ordered: Head[] | undefined;
  private places: Map<string, number> | undefined;

  constructor(
    private readonly folder: string,
    posts: readonly PostFile[],
    private readonly reader: Reader,
  ) {
    this.byFile = new Map(posts.map((post) => [post.file, post]));
  }

  /** The post of a path relative to the site, or null. */
  at(file: string): Head | null {
    const post = this.byFile.get(file);
    return post ? this.read(post) : null;
  }

  /**
   * The post that `post_url` names: the one of these folders, day and name, else
   * any of this day and name, else the one of this day and `slug`. Null when there is none.
   */
  named(name: string): Head | null {
    const [, folders = '', year = '', month, day, slug] = POST_NAME.exec(name) ?? [];
    if (slug === undefined) return null;
    const key = dayAndSlug(fullYear(year), Number(month), Number(day), slug);
    const posts = this.byName().get(key);
    const near = posts?.find(({ file }) => isIn(folders, file)) ?? posts?.[0];
    return near ? this.read(near) : (this.all().find((head) => keyOf(head) === key) ?? null);
  }

  /** The post that is newer or older by one. */
  beside(file: string, direction: 'newer' | 'older'): Head | null {
    this.places ??= new Map(this.all().map((head, at) => [head.file, at]));
    const at = this.places.get(file);
    if (at === undefined) return null;
    return this.all()[direction === 'newer' ? at - 1 : at + 1] ?? null;
  }

  /** All posts that are shown, newest first. */
  all(): readonly Head[] {
    this.ordered ??= [...this.byFile.values()]
      .flatMap((post) => this.read(post) ?? [])
      .sort((a, b) => Date.parse(b.siteTime) - Date.parse(a.siteTime) || byText(b.file, a.file));
    return this.ordered;
  }

  private read(post: PostFile): Head | null {
    let head = this.heads.get(post.file);
    if (head === undefined) {
      head = this.readNow(post);
      this.heads.set(post.file, head);
    }
    return head;
  }

  /** What is wrong with it is told when the post itself is read. */
  private readNow(post: PostFile): Head | null {
    const bytes = readOther(this.folder, post.file);
    const found = bytes && readHead(bytes, post, this.reader, []);
    return typeof found === 'string' ? null : found;
  }

  private byName(): Map<string, PostFile[]> {
    if (!this.names) {
      this.names = new Map();
      for (const post of this.byFile.values()) {
        const { date, slug } = parseName(post.file);
        if (!date) continue;
        const key = dayAndSlug(date.year, date.month, date.day, slug);
        this.names.set(key, [...(this.names.get(key) ?? []), post]);
      }
    }
    return this.names;
  }
}

function dayAndSlug(year: number, month: number, day: number, slug: string): string {
  return `${year}-${month}-${day}-${slug}`;
}

function keyOf({ siteTime, slug }: Head): string {
  const [year, month, day] = siteTime.slice(0, 10).split('-').map(Number);
  return dayAndSlug(year ?? 0, month ?? 0, day ?? 0, slug);
}

/** Whether the folders stand before or after `_posts` in a post's path. */
function isIn(folders: string, file: string): boolean {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return folder === `_posts/${folders}` || folder === `${folders}_posts/`;
}
