import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds a module of the tests and all that it imports as one script, which defines a global `name`. */
export async function bundle(path: string, name: string): Promise<string> {
  const entry = fileURLToPath(new URL(path, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, name, formats: ['iife'] } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${path} makes no script`);
  return chunk.code;
}
