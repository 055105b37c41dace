import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { unpackChromium } from './packagedChromium.ts';

/** How a browser is started. */
export interface Start {
  executablePath: string;
  args: string[];
  /** Environment that the browser needs beside the runner's own. */
  env: Record<string, string>;
  /** Whether Chromium's sandbox works here. */
  chromiumSandbox: boolean;
}

/** A browser that the journeys can be run in. */
export interface FoundBrowser extends Start {
  /** Whose browser it is, for people: `/usr/bin/chromium`. */
  from: string;
}

/** What the search sees of the machine. */
export interface Host {
  platform: NodeJS.Platform;
  arch: string;
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  exists(path: string): boolean;
  /** Where Playwright would have put its own browser; null on a platform that it has none for. */
  playwrightPath(): string | null;
  /** Unpacks the browser that comes as a package. */
  unpack(): Promise<{ executablePath: string; env: Record<string, string> }>;
  /** Starts a browser and opens a page in it; rejects when that fails. */
  start(how: Start): Promise<void>;
}

/** Where a browser may be. */
export type Place =
  | { kind: 'named' | 'installed' | 'playwright'; path: string }
  | { kind: 'packaged' };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const MAC_APPS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
];

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

/** Beside what Playwright passes: nothing may talk to the network but the page itself, and no GPU is needed. */
const ARGS = ['--disable-gpu', '--disable-quic', '--disable-sync'];

const HOW_TO_GET_ONE =
  'install Chromium or Chrome (Debian: apt-get install chromium), or run "npx playwright install chromium", or name one with CHROMIUM_PATH';

/**
 * Places to look for a browser, in order: the one that `CHROMIUM_PATH` names
 * and then no other, an installed one, the packaged one (its binary is for
 * Linux on x64), Playwright's own. Throws when `CHROMIUM_PATH` names no file.
 */
export function places(host: Host): Place[] {
  const named = host.env.CHROMIUM_PATH;
  if (named) {
    if (host.exists(named)) return [{ kind: 'named', path: named }];
    throw new Error(`CHROMIUM_PATH names "${named}", and no such file is there`);
  }
  const found: Place[] = installPaths(host)
    .filter((path) => host.exists(path))
    .map((path) => ({ kind: 'installed', path }));
  if (host.platform === 'linux' && host.arch === 'x64') found.push({ kind: 'packaged' });
  const own = host.playwrightPath();
  if (own !== null && host.exists(own)) found.push({ kind: 'playwright', path: own });
  return found;
}

function installPaths({ platform, env }: Host): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
    return folders.flatMap((folder) => MAC_APPS.map((app) => posix.join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder ? WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`) : [],
    );
  }
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * Finds a browser and proves that it starts: a file of the right name may be a
 * stub, such as the one that Ubuntu installs to say that its Chromium is a snap.
 * Rejects when none does, with what was tried and how to get one.
 */
export async function findBrowser(host: Host = thisHost()): Promise<FoundBrowser> {
  const tried: string[] = [];
  for (const place of places(host)) {
    try {
      return await startAt(place, host);
    } catch (error) {
      tried.push(`${nameOf(place)} does not start (${firstLine(error)})`);
    }
  }
  const what = tried.join('; ') || 'none is installed';
  throw new Error(`No browser for the journeys: ${what}. To get one: ${HOW_TO_GET_ONE}.`);
}

async function startAt(place: Place, host: Host): Promise<FoundBrowser> {
  const located =
    place.kind === 'packaged' ? await host.unpack() : { executablePath: place.path, env: {} };
  const how = { ...located, args: ARGS };
  return { ...how, chromiumSandbox: await startsInSandbox(how, host), from: nameOf(place) };
}

/**
 * Root may not use the sandbox, and many containers have none for anybody. The
 * journeys open this project's pages only, so they are run without it then.
 * Rejects when the browser does not start either way.
 */
async function startsInSandbox(how: Omit<Start, 'chromiumSandbox'>, host: Host): Promise<boolean> {
  const start = (chromiumSandbox: boolean) => host.start({ ...how, chromiumSandbox });
  const isSafe =
    !host.isRoot &&
    (await start(true).then(
      () => true,
      () => false,
    ));
  if (!isSafe) await start(false);
  return isSafe;
}

/** As Playwright takes it. */
export function launchOptions({
  executablePath,
  args,
  env,
  chromiumSandbox,
}: Start): LaunchOptions {
  return { executablePath, args, env: { ...process.env, ...env }, chromiumSandbox };
}

function nameOf(place: Place): string {
  return place.kind === 'packaged' ? 'the package @sparticuz/chromium' : place.path;
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}

function thisHost(): Host {
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    playwrightPath,
    unpack: unpackChromium,
    start: openAndClose,
  };
}

function playwrightPath(): string | null {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright throws where it has no browser for the platform.
    return null;
  }
}

async function openAndClose(how: Start): Promise<void> {
  const browser = await chromium.launch(launchOptions(how));
  try {
    await browser.newPage();
  } finally {
    await browser.close();
  }
}
