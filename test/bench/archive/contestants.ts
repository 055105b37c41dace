import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from './measure.ts';

/** A program that makes a site of posts. */
export interface Contestant {
  /** `Hugo 0.111.3` */
  name: string;
  /** Whether it reads the posts without faults, for some would stop it. */
  needsWholePosts: boolean;
  /**
   * Puts what the program needs beside the posts into an empty folder, and says
   * how it is called there. `site` has the posts; the output goes to `out`. All absolute.
   */
  prepare(project: string, site: string, out: string): Command;
}

const CLI = resolve(import.meta.dirname, '../../../.kanbao/press/cli.js');

/** The press as it is called from a shell. */
export const kanbao: Contestant = {
  name: 'Kanbao',
  needsWholePosts: false,
  prepare: (cwd, site, out) => ({
    file: process.execPath,
    args: [CLI, 'build', '--content', site, '--out', out],
    cwd,
  }),
};

interface Peer {
  title: string;
  askVersion: string;
  args(project: string, site: string, out: string): string[];
}

/** Each has a folder of its name in `peers` with what a newspaper needs at least. */
const PEERS: ReadonlyMap<string, Peer> = new Map([
  [
    'hugo',
    {
      title: 'Hugo',
      askVersion: 'version',
      // The folders of months become its sections.
      args: (_, site, out) => [
        ...['--quiet', '--contentDir', join(site, '_posts'), '--destination', out],
      ],
    },
  ],
  [
    'eleventy',
    {
      title: 'Eleventy',
      askVersion: '--version',
      args: (project, site, out) => {
        // It takes no posts from outside its folder.
        symlinkSync(join(site, '_posts'), join(project, 'posts'));
        return ['--quiet', '--output', out];
      },
    },
  ],
]);

/**
 * A program to compare with: `hugo`, or `eleventy=/path/to/eleventy`; null when
 * it is not installed. Throws `RangeError` for one that is not known here.
 */
export function findPeer(text: string): Contestant | null {
  const [name = '', file = name] = text.split('=');
  const peer = PEERS.get(name);
  if (!peer)
    throw new RangeError(`"${name}" is no peer; there are ${[...PEERS.keys()].join(', ')}`);
  const { status, stdout } = spawnSync(file, [peer.askVersion], { encoding: 'utf8' });
  if (status !== 0) return null;
  return {
    name: `${peer.title} ${/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? ''}`.trim(),
    needsWholePosts: true,
    prepare(cwd, site, out) {
      cpSync(join(import.meta.dirname, 'peers', name), cwd, { recursive: true });
      return { file, args: peer.args(cwd, site, out), cwd };
    },
  };
}
