import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium/package.json');

/** The package unpacks into the folder for temporary files and says where its browser is then. */
const UNPACK =
  "import('@sparticuz/chromium').then(({ default: packed }) => packed.executablePath())";

/** The machine's fonts, and behind them the package's one: without any font no text has a size. */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks the browser of `@sparticuz/chromium` (about 200 MB, once per version)
 * and resolves to its path with the environment that it needs. The libraries
 * that it comes with are unpacked too and used by this browser only: NSS is
 * missing wherever no other browser is installed.
 */
export async function unpackChromium(): Promise<{
  executablePath: string;
  env: Record<string, string>;
}> {
  const { version }: { version: string } = JSON.parse(await readFile(PACKAGE, 'utf8'));
  const folder = join(ROOT, '.kanbao', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** What was unpacked by half is never used: the folder gets its name when it is whole. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(join(ROOT, '.kanbao'), { recursive: true });
  const part = await mkdtemp(`${folder}-part-`);
  // In a process of its own, for the package changes the environment of the one that imports it.
  await promisify(execFile)(process.execPath, ['-e', UNPACK], {
    cwd: ROOT,
    // The package takes this for a machine with nothing on it, and unpacks its libraries as well.
    env: { ...process.env, TMPDIR: part, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  await writeFile(join(part, 'fonts.conf'), FONT_SETTINGS);
  await rename(part, folder);
}
