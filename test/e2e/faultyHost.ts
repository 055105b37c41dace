import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/**
 * What goes wrong with an answer:
 * - a number: this status, and nothing useful
 * - `page`: the paper's page with 200, as hosts of single pages answer unknown names
 * - `half`: half of the file, which says that it is whole
 * - `cut`: half of what was announced, then the connection ends
 * - `reset`: the connection ends before any answer
 * - `late`: the answer after four seconds; `never`: none, the connection stays
 */
export type Fault = number | 'page' | 'half' | 'cut' | 'reset' | 'late' | 'never';

/** Which answers go wrong: those to paths inside the paper that match, as often as `times` says. */
export interface Rule {
  path: RegExp;
  fault: Fault;
  /** Left out: always. */
  times?: number;
}

/** A static host that can be told to fail. */
export interface FaultyHost {
  /** Where the paper is, with a slash at its end. */
  url: string;
  /** The first rule that matches an answer is followed; none by default. */
  rules: Rule[];
  /** Files that were put up since, by path inside the paper: they take the place of those in the folder. */
  deployed: Map<string, Buffer | string>;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

const LATE_MS = 4_000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder under a base as free hosts do, with `404.html` for what is not there; on this machine only. */
export async function startFaultyHost(folder: string, base = '/'): Promise<FaultyHost> {
  const rules: Rule[] = [];
  const deployed = new Map<string, Buffer | string>();
  const asked: string[] = [];
  const read = async (path: string): Promise<Buffer | null> => {
    const own = deployed.get(path);
    if (own !== undefined) return Buffer.from(own);
    return readFile(join(folder, path)).catch(() => null);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname.slice(base.length)) || 'index.html';
    asked.push(path);
    const file = pathname.startsWith(base) ? await read(path) : null;
    const fault = takeFault(rules, path);
    if (fault === 'page') return send(response, 200, '.html', (await read('index.html')) ?? '');
    if (fault !== null) return fail(response, fault, extname(path), file ?? Buffer.from('?'));
    if (file) return send(response, 200, extname(path), file);
    return send(response, 404, '.html', (await read('404.html')) ?? '');
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}${base}`,
    rules,
    deployed,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function takeFault(rules: Rule[], path: string): Fault | null {
  const rule = rules.find((each) => each.path.test(path) && each.times !== 0);
  if (rule?.times !== undefined) rule.times -= 1;
  return rule?.fault ?? null;
}

function send(response: ServerResponse, status: number, end: string, body: Buffer | string): void {
  response.writeHead(status, {
    'Content-Type': TYPES[end] ?? 'application/octet-stream',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-cache',
  });
  response.end(body);
}

function fail(
  response: ServerResponse,
  fault: Exclude<Fault, 'page'>,
  end: string,
  file: Buffer,
): void {
  const half = file.subarray(0, file.length / 2);
  if (typeof fault === 'number') send(response, fault, '.txt', 'not now');
  else if (fault === 'half') send(response, 200, end, half);
  else if (fault === 'late') setTimeout(() => send(response, 200, end, file), LATE_MS);
  else if (fault === 'reset') response.destroy();
  else if (fault === 'cut') {
    const type = TYPES[end] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': file.length });
    response.write(half, () => response.destroy());
  }
}
