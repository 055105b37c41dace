import { join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import sirv from 'sirv';
import type { Plugin, ViteDevServer } from 'vite';
import type { Edition } from './edition.ts';
import { loadSettings, type Options, type Project } from './loadSettings.ts';
import { press } from './press.ts';
import { PressError } from './pressError.ts';
import { formatReport } from './report.ts';
import { whenQuiet } from './whenQuiet.ts';
import { firstPage } from './write/firstPage.ts';

/** Told to open readers when there is a new edition; they ask for the manifest then. */
const EDITION_EVENT = 'kanbao:edition';

/**
 * Vite plugin for working on posts and reader: presses into `.kanbao/dev`,
 * serves the data, and presses again when a post or the config changes. A
 * mistake in the config is printed, and the last good edition stays.
 */
export function kanbao(options: Options, cwd: string): Plugin {
  let project: Project;
  let edition: Edition;
  let watcher: FSWatcher | undefined;

  const pressAgain = async (): Promise<void> => {
    // The base is Vite's too, which reads it only once.
    const { base } = project;
    project = { ...(await loadForDev(options, cwd)), base };
    const report = await press(project, { now: new Date(), shell: null });
    edition = report.edition;
    console.log(formatReport(report));
  };

  return {
    name: 'kanbao',
    apply: 'serve',
    async config() {
      project = await loadForDev(options, cwd);
      return { base: project.base, server: { watch: { ignored: ['**/.kanbao/**'] } } };
    },
    async configureServer(server) {
      await pressAgain();
      serveData(server, project);
      const update = whenQuiet(() => tellOf(server, pressAgain));
      watcher = watchSources(project).on('all', update);
    },
    transformIndexHtml: {
      // After Vite's own hook, which leaves a data block alone only when it is not there yet.
      order: 'post',
      handler: (html) => firstPage(html, project, edition),
    },
    async buildEnd() {
      await watcher?.close();
    },
  };
}

async function loadForDev(options: Options, cwd: string): Promise<Project> {
  const project = await loadSettings(options, cwd);
  return { ...project, out: join(project.root, '.kanbao/dev') };
}

/** Vite answers addresses of articles with the page; what is missing under `data/` is missing. */
function serveData({ middlewares }: ViteDevServer, { out, base }: Project): void {
  middlewares.use(base, sirv(out, { dev: true, etag: true }));
  middlewares.use(`${base}data/`, (_request, response) => {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not in this paper');
  });
}

function watchSources({ content, configFile, out }: Project): FSWatcher {
  const paths = configFile ? [...content, configFile] : content;
  const ignored = (path: string) => path === out || /\/(?:node_modules|\.git)(?:\/|$)/.test(path);
  return watch(paths, { ignoreInitial: true, ignored });
}

/** Whatever goes wrong is printed, and the last good edition stays: work goes on. */
async function tellOf(server: ViteDevServer, pressAgain: () => Promise<void>): Promise<void> {
  try {
    await pressAgain();
    server.ws.send({ type: 'custom', event: EDITION_EVENT });
  } catch (error) {
    const isExplained = error instanceof PressError || !(error instanceof Error);
    server.config.logger.error(isExplained ? String(error) : (error.stack ?? error.message));
  }
}
