import { join } from 'node:path';
import sirv from 'sirv';
import type { Plugin, ViteDevServer } from 'vite';
import type { Edition } from './edition.ts';
import { keepPressing, type Pressing } from './keepPressing.ts';
import { loadSettings, type Options, type Project } from './loadSettings.ts';
import { press } from './press.ts';
import { explainFailure } from './pressError.ts';
import { formatReport, type Report } from './report.ts';
import { firstPage } from './write/firstPage.ts';

/** Told to open readers when there is a new edition; they ask for the manifest then. */
const EDITION_EVENT = 'kanbao:edition';

/**
 * Vite plugin for working on posts and reader: presses into `.kanbao/dev`,
 * serves the data, and presses again when a post or the config changes. A
 * mistake in the config is printed, and the last good edition stays.
 */
export function kanbao(options: Options, cwd: string): Plugin {
  // As it was pressed last; what is served goes by the base that Vite was told.
  let project: Project;
  let edition: Edition;
  let pressing: Pressing | undefined;

  const pressOnce = async (next: Project): Promise<Report> => {
    const report = await press(next, { now: new Date(), shell: null });
    project = next;
    edition = report.edition;
    console.log(formatReport(report));
    return report;
  };

  return {
    name: 'kanbao',
    apply: 'serve',
    async config() {
      project = await loadForDev(options, cwd);
      return { base: project.base, server: { watch: { ignored: ['**/.kanbao/**'] } } };
    },
    async configureServer(server) {
      const { logger } = server.config;
      const { base } = project;
      pressing = await keepPressing({
        load: async () => ({ ...(await loadForDev(options, cwd)), base }),
        press: pressOnce,
        pressed: () => server.ws.send({ type: 'custom', event: EDITION_EVENT }),
        failed: (error) => logger.error(explainFailure(error)),
        tell: (message) => logger.warn(message),
      });
      serveData(server, project);
    },
    transformIndexHtml: {
      // After Vite's own hook, which leaves a data block alone only when it is not there yet.
      order: 'post',
      handler: (html) => firstPage(html, project, edition),
    },
    async buildEnd() {
      await pressing?.end();
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
