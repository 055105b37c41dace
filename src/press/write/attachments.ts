import type { Attachment } from '../attachment.ts';
import { inParallel } from '../inParallel.ts';
import type { OutFolder } from './outFolder.ts';

/** Copies the files that articles refer to, each once. Their names carry their content's hash. */
export async function copyAttachments(
  attachments: Iterable<Attachment>,
  out: OutFolder,
): Promise<void> {
  const sources = new Map<string, string>();
  for (const { path, from } of attachments) sources.set(path, from);
  await inParallel(sources.entries(), ([path, from]) => out.copyImmutable(from, path));
}
