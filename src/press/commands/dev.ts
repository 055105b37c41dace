import { createServer } from 'vite';
import type { Options } from '../loadSettings.ts';
import { PACKAGE_FOLDER } from '../places.ts';
import { kanbao } from '../plugin.ts';

/** Serves the reader from source beside a paper that is pressed anew when a post changes. */
export async function dev(options: Options, cwd: string, port?: number): Promise<void> {
  const server = await createServer({
    root: PACKAGE_FOLDER,
    configFile: `${PACKAGE_FOLDER}vite.config.ts`,
    plugins: [kanbao(options, cwd)],
    ...(port !== undefined && { server: { port, strictPort: true } }),
  });
  await server.listen();
  server.printUrls();
}
