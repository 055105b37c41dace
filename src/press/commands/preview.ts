import type { Project } from '../loadSettings.ts';
import { servePreview } from './servePreview.ts';

const PORT = 4173;

/** Serves what was pressed until the process is ended. */
export async function preview({ out, base }: Project, port = PORT): Promise<void> {
  const { url } = await servePreview({ out, base, port });
  console.log(`${url}\n(Ctrl+C ends it)`);
}
