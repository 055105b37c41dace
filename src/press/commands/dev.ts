import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { Options } from '../loadSettings.ts';
import { kanbao } from '../plugin.ts';

/** Where the reader's source and its Vite config are. */
const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** Serves the reader from source beside a paper that is pressed anew when a post changes. */
export async function dev(options: Options, cwd: string, port?: number): Promise<void> {
  const server = await createServer({
    root: PACKAGE,
    configFile: `${PACKAGE}vite.config.ts`,
    plugins: [kanbao(options, cwd)],
    ...(port !== undefined && { server: { port, strictPort: true } }),
  });
  await server.listen();
  server.printUrls();
}
