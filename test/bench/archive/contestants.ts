import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { STEPS, type Step } from './figures.ts';
import type { Command } from './measure.ts';

/** A program that makes a site of posts. */
export interface Contestant {
  /** `Hugo 0.111.3` */
  name: string;
  /** Whether it reads the posts without faults, for some would stop it. */
  needsWholePosts: boolean;
  /** What is measured of it, the cold press at least. */
  steps: readonly Step[];
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
  steps: STEPS,
  prepare: pressIn,
};

/** The press of a paper that cannot be searched, which does what sites without an index have. */
export const kanbaoUnsearched: Contestant = {
  name: 'Kanbao without search',
  needsWholePosts: false,
  steps: ['cold'],
  prepare(project, site, out) {
    writeFileSync(join(project, 'kanbao.config.json'), JSON.stringify({ search: false }));
    return pressIn(project, site, out);
  },
};

function pressIn(cwd: string, site: string, out: string): Command {
  return { file: process.execPath, args: [CLI, 'build', '--content', site, '--out', out], cwd };
}

interface Peer {
  title: string;
  askVersion: string;
  /** Of its files in `peers`, with what a newspaper needs at least. */
  folder: string;
  steps: readonly Step[];
  /** How it is called by its file. */
  command(file: string, project: string, site: string, out: string): Omit<Command, 'cwd'>;
}

// The folders of months become its sections.
const hugoArgs = (site: string, out: string) => [
  ...['--quiet', '--contentDir', join(site, '_posts'), '--destination', out],
];

const HUGO_THEN_PAGEFIND =
  'pagefind=$1; out=$2; shift 2; hugo "$@" && "$pagefind" --quiet --site "$out"';

const PEERS: ReadonlyMap<string, Peer> = new Map([
  [
    'hugo',
    {
      title: 'Hugo',
      askVersion: 'version',
      folder: 'hugo',
      steps: STEPS,
      command: (file, _, site, out) => ({ file, args: hugoArgs(site, out) }),
    },
  ],
  [
    'pagefind',
    {
      title: 'Hugo with Pagefind',
      askVersion: '--version',
      folder: 'hugo',
      // Minutes, and it makes all of its index anew each time.
      steps: ['cold'],
      command: (file, _, site, out) => ({
        file: 'sh',
        args: ['-c', HUGO_THEN_PAGEFIND, 'sh', file, out, ...hugoArgs(site, out)],
      }),
    },
  ],
  [
    'eleventy',
    {
      title: 'Eleventy',
      askVersion: '--version',
      folder: 'eleventy',
      steps: STEPS,
      command: (file, project, site, out) => {
        // It takes no posts from outside its folder.
        symlinkSync(join(site, '_posts'), join(project, 'posts'));
        return { file, args: ['--quiet', '--output', out] };
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
    steps: peer.steps,
    prepare(cwd, site, out) {
      cpSync(join(import.meta.dirname, 'peers', peer.folder), cwd, { recursive: true });
      return { ...peer.command(file, cwd, site, out), cwd };
    },
  };
}
