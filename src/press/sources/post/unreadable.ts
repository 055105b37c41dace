import type { LeftOut, Reading } from '../../draft.ts';
import type { PostFile } from '../../source.ts';

/** What becomes of a post whose file could not be read: left out, with the system's reason. */
export function unreadablePost(
  { file }: PostFile,
  cause: unknown,
): Extract<Reading, { left: LeftOut }> {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const problem = {
    file,
    id: 'unreadable-file',
    what: `the file cannot be read (${reason}); left out`,
    mend: 'check its permissions',
  };
  return { left: 'unreadable', problems: [problem] };
}
