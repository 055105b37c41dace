import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSettings, type Options } from './loadSettings.ts';
import { PACKAGE_FOLDER } from './places.ts';
import { PressError } from './pressError.ts';

const HELP = `kanbao: presses a folder of posts into a newspaper for any static host

  kanbao build      presses the paper into the out folder
  kanbao watch      presses and serves, presses again at each change and shows it in open readers
  kanbao dev        serves the reader from source and presses again at each change
  kanbao preview    serves the out folder as a static host would
  kanbao help       prints this

  --content <dir>   site or folder of posts; may be given several times
  --source <kind>   jekyll, hugo or hexo; found out by itself if not said
  --out <dir>       where the paper is written
  --base </sub/>    path under which it is served
  --config <file>   default: kanbao.config.ts, .js, .mjs or .json
  --drafts          drafts are shown too
  --port <number>   of watch, dev and preview
  --no-serve        watch only presses: the out folder is served by somebody else
  --strict          a problem in a post fails the build
  --version, --help
`;

const OPTIONS = {
  content: { type: 'string', multiple: true },
  out: { type: 'string' },
  base: { type: 'string' },
  config: { type: 'string' },
  source: { type: 'string' },
  drafts: { type: 'boolean' },
  port: { type: 'string' },
  'no-serve': { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The call itself is wrong: exit code 2, as shells have it. */
class UsageError extends Error {}

/** Runs a command line (without `node` and the script). Resolves to the exit code; prints what went wrong. */
export async function main(args: string[], cwd: string): Promise<number> {
  try {
    return await run(args, cwd);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`kanbao: ${error.message}; see "kanbao help"`);
      return 2;
    }
    if (!(error instanceof PressError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function run(args: string[], cwd: string): Promise<number> {
  const { values, positionals } = parse(args);
  const [command = 'help', ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is one word too many`);
  if (values.version) {
    console.log(version());
    return 0;
  }
  if (values.help || command === 'help') {
    console.log(HELP);
    return 0;
  }
  const { content, out, base, config, source, drafts } = values;
  const options: Options = {
    ...(content && { content }),
    ...(out !== undefined && { out }),
    ...(base !== undefined && { base }),
    ...(config !== undefined && { config }),
    ...(source !== undefined && { source }),
    ...(drafts !== undefined && { drafts }),
  };
  return runCommand(command, options, cwd, {
    port: readPort(values.port),
    strict: values.strict,
    serves: !values['no-serve'],
  });
}

/** Loads only the command that was asked for: building needs neither Vite nor a server. */
async function runCommand(
  command: string,
  options: Options,
  cwd: string,
  { port, strict, serves }: { port: number | undefined; strict: boolean; serves: boolean },
): Promise<number> {
  switch (command) {
    case 'build': {
      const { build } = await import('./commands/build.ts');
      return build(await loadSettings(options, cwd), { strict });
    }
    case 'watch': {
      const { watch } = await import('./commands/watch.ts');
      return watch(options, cwd, { port, serves });
    }
    case 'dev': {
      const { dev } = await import('./commands/dev.ts');
      await dev(options, cwd, port);
      return 0;
    }
    case 'preview': {
      const { preview } = await import('./commands/preview.ts');
      await preview(await loadSettings(options, cwd), port);
      return 0;
    }
    default:
      throw new UsageError(
        `"${command}" is no command; there are build, watch, dev, preview and help`,
      );
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(firstSentence(error.message));
    throw error;
  }
}

/** Node's message goes on with advice that does not fit here. */
function firstSentence(message: string): string {
  return message.split(/[.;](?:\s|$)/, 1)[0] ?? message;
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  const isPort = /^\d+$/.test(text) && port <= 65_535;
  if (!isPort) throw new UsageError(`--port "${text}" is not a port; write a number such as 4173`);
  return port;
}

function version(): string {
  const file = join(PACKAGE_FOLDER, 'package.json');
  const { version: found }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return found;
}

if (import.meta.filename === process.argv[1]) {
  process.exitCode = await main(process.argv.slice(2), process.cwd());
}
