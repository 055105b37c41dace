import { expect, test } from '@playwright/test';
import { findBrowser, type Host, type Place, places, type Start } from './browser.ts';

/** A machine on which the files of a list are there; everything that is there starts. */
function machine(files: readonly string[], difference: Partial<Host> = {}): Host {
  return {
    platform: 'linux',
    arch: 'x64',
    env: { PATH: '/opt/bin:/usr/bin' },
    isRoot: false,
    exists: (path) => files.includes(path),
    playwrightPath: () => '/cache/playwright/chrome',
    unpack: async () => ({ executablePath: '/unpacked/chromium', env: { LIBRARIES: '/unpacked' } }),
    start: async () => undefined,
    ...difference,
  };
}

const names = (found: readonly Place[]) =>
  found.map((place) => (place.kind === 'packaged' ? 'packaged' : place.path));

test.describe('places to look for a browser', () => {
  test('are an installed one, the packaged one, and that of Playwright, in this order', () => {
    const host = machine(['/cache/playwright/chrome', '/usr/bin/chromium']);
    expect(names(places(host))).toEqual([
      '/usr/bin/chromium',
      'packaged',
      '/cache/playwright/chrome',
    ]);
  });

  test('are the one that CHROMIUM_PATH names, and then no other', () => {
    const host = machine(['/usr/bin/chromium', '/my/chrome'], {
      env: { PATH: '/usr/bin', CHROMIUM_PATH: '/my/chrome' },
    });
    expect(places(host)).toEqual([{ kind: 'named', path: '/my/chrome' }]);
  });

  test('do not stand in for a file that CHROMIUM_PATH names and that is not there', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/my/chrome' };
    expect(() => places(machine(['/usr/bin/chromium'], { env }))).toThrow(
      'CHROMIUM_PATH names "/my/chrome", and no such file is there',
    );
  });

  test('hold Chromium before Chrome, each where PATH has it first', () => {
    const files = ['/usr/bin/google-chrome', '/opt/bin/google-chrome', '/usr/bin/chromium'];
    expect(names(places(machine(files))).slice(0, 3)).toEqual([
      '/usr/bin/chromium',
      '/opt/bin/google-chrome',
      '/usr/bin/google-chrome',
    ]);
  });

  test('on a Mac are among the applications of the machine and of the user', () => {
    const files = [
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
    const host = machine(files, { platform: 'darwin', env: { HOME: '/Users/me' } });
    expect(names(places(host))).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]);
  });

  test('on Windows are among the programs', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const host = machine([chrome], {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files' },
    });
    expect(names(places(host))).toEqual([chrome]);
  });

  test('hold no packaged one where its binary cannot run', () => {
    expect(places(machine([], { arch: 'arm64' }))).toEqual([]);
    expect(places(machine([], { platform: 'win32' }))).toEqual([]);
  });

  test('hold none of Playwright on a platform that it has none for', () => {
    expect(places(machine([], { arch: 'arm64', playwrightPath: () => null }))).toEqual([]);
  });
});

test.describe('the browser that is found', () => {
  test('is the first that starts: a stub of the right name is passed over', async () => {
    const host = machine(['/usr/bin/chromium-browser'], {
      start: async ({ executablePath }) => {
        if (executablePath === '/usr/bin/chromium-browser') throw new Error('install a snap');
      },
    });
    expect(await findBrowser(host)).toMatchObject({
      executablePath: '/unpacked/chromium',
      env: { LIBRARIES: '/unpacked' },
      from: 'the package @sparticuz/chromium',
    });
  });

  test('keeps its sandbox where that works', async () => {
    const found = await findBrowser(machine(['/usr/bin/chromium']));
    expect(found.chromiumSandbox).toBe(true);
  });

  test('goes without where a container has none', async () => {
    const start = async ({ chromiumSandbox }: Start) => {
      if (chromiumSandbox) throw new Error('No usable sandbox!');
    };
    const found = await findBrowser(machine(['/usr/bin/chromium'], { start }));
    expect(found).toMatchObject({ executablePath: '/usr/bin/chromium', chromiumSandbox: false });
  });

  test('is not even tried with a sandbox by root', async () => {
    const starts: Start[] = [];
    const start = async (how: Start) => void starts.push(how);
    await findBrowser(machine(['/usr/bin/chromium'], { start, isRoot: true }));
    expect(starts.map(({ chromiumSandbox }) => chromiumSandbox)).toEqual([false]);
  });

  test('is missed in one line that says what was tried and how to get one', async () => {
    const host = machine(['/usr/bin/chromium'], {
      start: async () => {
        throw new Error('cannot start\nand much more');
      },
      unpack: async () => {
        throw new Error('no room');
      },
    });
    await expect(findBrowser(host)).rejects.toThrow(
      /^No browser for the journeys: \/usr\/bin\/chromium does not start \(cannot start\); the package @sparticuz\/chromium does not start \(no room\)\. To get one: install Chromium .+ CHROMIUM_PATH\.$/,
    );
    await expect(findBrowser(machine([], { arch: 'arm64' }))).rejects.toThrow(
      /^No browser for the journeys: none is installed\. /,
    );
  });
});
