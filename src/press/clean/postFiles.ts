import type { Attachment, FoundFile, SiteFiles } from '../attachment.ts';
import type { Draft } from '../draft.ts';
import type { Fault } from '../problems.ts';
import { filePathsOf } from './siteAddress.ts';

/** The files that one post refers to: finds them and keeps account. */
export class PostFiles {
  /** What is wrong with them, each thing once. */
  readonly faults: Fault[] = [];
  private readonly used = new Map<string, Attachment>();
  private readonly told = new Set<string>();

  constructor(
    private readonly site: SiteFiles,
    private readonly draft: Pick<Draft, 'body' | 'bodyLine'>,
  ) {}

  /** Files that go with the post, in the order in which they were met. */
  get attachments(): Attachment[] {
    return [...this.used.values()];
  }

  /** What addresses of the post's site begin with. */
  get roots(): readonly string[] {
    return this.site.roots;
  }

  /** The file that an address in the body means, or null; one that should be there is missed. */
  attach(written: string): Attachment | null {
    return this.first(filePathsOf(written, this.roots), written);
  }

  /** The same for the front matter, whose addresses count from the site's root, else from the post. */
  attachNamed(written: string): Attachment | null {
    const paths = filePathsOf(written, this.roots);
    const fromRoot = paths.map((path) => (path.startsWith('/') ? path : `/${path}`));
    return this.first([...fromRoot, ...paths], written);
  }

  private first(paths: readonly string[], written: string): Attachment | null {
    for (const path of paths) {
      const found = this.site.find(path);
      if (found) return this.take(found, written);
    }
    const [path] = paths;
    if (path !== undefined) this.tell(missing(path), written);
    return null;
  }

  private take({ attachment, fault }: FoundFile, written: string): Attachment | null {
    if (attachment) this.used.set(attachment.path, attachment);
    if (fault) this.tell(fault, written);
    return attachment;
  }

  private tell(fault: Fault, written: string): void {
    if (this.told.has(fault.what)) return;
    this.told.add(fault.what);
    const line = this.lineOf(written);
    this.faults.push(line === null ? fault : { ...fault, line });
  }

  /** The first line of the post that holds an address as it is written; null when mark-up hides it. */
  private lineOf(written: string): number | null {
    const { body, bodyLine } = this.draft;
    const at = body.indexOf(written);
    return at < 0 ? null : bodyLine + body.slice(0, at).split('\n').length - 1;
  }
}

/** Where the paper has a file, as addresses in bodies say it. */
export function addressOf({ path }: Attachment): string {
  return `/${encodeURI(path)}`;
}

function missing(path: string): Fault {
  const shown = path.replace(/[\p{C}\s]+/gu, ' ').slice(0, 200);
  return {
    id: 'missing-file',
    what: `there is no file ${shown} in the content folder; the reference stays as it is`,
    mend: 'put the file there, or correct its address',
  };
}
