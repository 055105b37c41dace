import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { HASHED_FOLDERS } from '../../manifest/paths.ts';
import { isFile } from '../files.ts';
import { PressError } from '../pressError.ts';
import type { OpenReaders } from './openReaders.ts';

/** A paper that is being served. */
export interface Preview {
  /** Where the paper is: `http://localhost:4173/news/`. */
  url: string;
  close(): Promise<void>;
}

/** Paths whose content never changes: they carry a hash. */
const IMMUTABLE = new RegExp(
  `^/(?:data/(?:${HASHED_FOLDERS.join('|')}|files)/|assets/[^/]+-[\\w-]{8}\\.)`,
);
/** Paths of the page itself. */
const PAGE = /^\/(?:index\.html)?(?:\?|$)/;
/** Where readers hear of new editions, inside the base; no file of a paper has this name. */
const NEWS_PATH = 'data/live';
/** Paths where a missing file is missing; anywhere else the reader knows what to show. */
const FILES_ONLY = /^\/(?:data|assets)\//;

/**
 * Serves a pressed paper as a static host would, on this machine only. `port`
 * 0 takes a free one. With `readers`, the page says where to hear of new
 * editions. Throws `PressError` when there is no paper in `out` or the port is
 * taken.
 */
export async function servePreview(settings: {
  out: string;
  base: string;
  port: number;
  readers?: OpenReaders;
}): Promise<Preview> {
  const { out, base, port, readers } = settings;
  if (!(await isFile(join(out, 'index.html')))) {
    throw new PressError(`${out}: no paper here; run "npm run build" first`);
  }
  const server = createServer(paperHandler(out, base, readers));
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${base}`,
    close: () => closed(server),
  };
}

/** Answers requests below the base with files of `out`, and with the reader's page for addresses of articles. */
function paperHandler(out: string, base: string, readers: OpenReaders | undefined) {
  // In "dev" mode files are looked up at each request, so that a new press is seen.
  const files = sirv(out, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      if (IMMUTABLE.test(path)) {
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      }
    },
  });
  const sendPage = readers ? livePage(join(out, 'index.html')) : files;
  return (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      // Also for the base without its closing slash.
      response.writeHead(302, { Location: base }).end();
      return;
    }
    const inside = `/${url.slice(base.length)}`;
    if (inside === `/${NEWS_PATH}` && readers) {
      readers.add(response);
      return;
    }
    const showPage = () => {
      request.url = '/index.html';
      sendPage(request, response);
    };
    if (PAGE.test(inside)) {
      showPage();
      return;
    }
    request.url = inside;
    files(request, response, () => {
      if (!FILES_ONLY.test(inside)) showPage();
      else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not in this paper');
    });
  };
}

/** Sends the page that lies in a file, with word of where to hear of new editions. */
function livePage(file: string) {
  return async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const meta = `<meta name="kanbao-live" content="${NEWS_PATH}" />`;
      const page = await readFile(file, 'utf8');
      response.writeHead(200, {
        'Content-Type': 'text/html;charset=utf-8',
        'Cache-Control': 'no-cache',
      });
      response.end(page.replace('</head>', `${meta}</head>`));
    } catch (error) {
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error));
    }
  };
}

/** Resolves to the port that was taken. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function explained(error: Error, port: number): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error;
  return new PressError(`port ${port} is taken; name another: --port ${port + 1}`, {
    cause: error,
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
