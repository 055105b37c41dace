import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goneWorker } from '../../../src/press/write/goneWorker.ts';
import { OutFolder } from '../../../src/press/write/outFolder.ts';
import { writeShell } from '../../../src/press/write/shell.ts';

const PAPER = { base: '/news/', title: '“Tide”', lang: 'en', description: '', offline: true };
const SHELL = {
  html: '',
  files: new Map([
    ['worker.js', Buffer.from('work()')],
    ['app.webmanifest', Buffer.from('{"name":"看报","start_url":"./","icons":[]}')],
  ]),
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kanbao-shell-'));
});
afterEach(() => rm(folder, { recursive: true }));

const written = (path: string) => readFile(join(folder, path), 'utf8');

describe('the shell of a paper', () => {
  test('is installed under the paper’s name, from where it is served', async () => {
    await writeShell(SHELL, PAPER, new OutFolder(folder));
    const { name, short_name, lang, start_url } = JSON.parse(await written('app.webmanifest'));
    expect({ name, short_name, lang, start_url }).toEqual({
      name: '“Tide”',
      short_name: '“Tide”',
      lang: 'en',
      start_url: './',
    });
    expect(await written('worker.js')).toBe('work()');
  });

  test('has a worker that removes itself where the publisher wants none', async () => {
    await writeShell(SHELL, { ...PAPER, offline: false }, new OutFolder(folder));
    expect(await written('worker.js')).toBe(goneWorker('/news/'));
  });
});

describe('the worker that removes itself', () => {
  test('takes over at once, removes all caches of its paper and answers nothing', async () => {
    const heard = new Map<string, (event: { waitUntil(work: Promise<unknown>): void }) => void>();
    const done: string[] = [];
    const work: Promise<unknown>[] = [];
    runInNewContext(goneWorker('/news/'), {
      addEventListener: (name: string, hear: () => void) => heard.set(name, hear),
      skipWaiting: () => done.push('skipWaiting'),
      registration: { unregister: async () => done.push('unregister') },
      caches: { delete: async (name: string) => done.push(name) },
    });
    for (const hear of heard.values()) hear({ waitUntil: (each) => work.push(each) });
    await Promise.all(work);
    expect([...heard.keys()]).toEqual(['install', 'activate']);
    expect(done.slice(0, 2)).toEqual(['skipWaiting', 'unregister']);
    expect(done.slice(2)).toContain('kanbao.1:/news/:kept');
  });
});
