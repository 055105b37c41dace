import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** A command, as it would be typed in a folder. */
export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
}

/** What a command took, its children and their children included. */
export interface Taken {
  /** Wall time, seconds. */
  wall: number;
  /** User and system time, seconds; of a child that its parent did not wait for, none. */
  cpu: number;
  /** Highest sum of resident memory at one moment, bytes; what processes share counts in each. */
  peak: number;
  /** Sum of each process's own highest resident memory, bytes: no less than the true peak. */
  highWater: number;
}

/** How often memory is looked at. */
const SAMPLE_MS = 50;
/** Linux counts processor time in hundredths of a second for programs, on every machine. */
const TICKS_PER_SECOND = 100;
const MOST_OUTPUT = 4000;

/** Runs a command to its end. Linux only. Throws what it printed when it fails. */
export async function measure({ file, args, cwd }: Command): Promise<Taken> {
  const before = waitedFor();
  const started = performance.now();
  const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output = `${output}${text}`.slice(-MOST_OUTPUT);
    });
  }
  const sampler = new Sampler(child.pid ?? 0);
  const timer = setInterval(() => sampler.look(), SAMPLE_MS);
  try {
    const [code] = await once(child, 'exit');
    const wall = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${output}`);
    const cpu = waitedFor() - before;
    return { wall, cpu, peak: sampler.peak, highWater: sampler.highWater() };
  } finally {
    clearInterval(timer);
  }
}

/** Looks at a process and all that it started. */
class Sampler {
  peak = 0;
  private readonly highWaters = new Map<number, number>();

  constructor(private readonly root: number) {}

  look(): void {
    let sum = 0;
    for (const pid of treeOf(this.root)) {
      const status = readProc(`${pid}/status`);
      sum += bytesOf('VmRSS', status);
      // A process that is ending has no memory any more.
      const before = this.highWaters.get(pid) ?? 0;
      this.highWaters.set(pid, Math.max(before, bytesOf('VmHWM', status)));
    }
    this.peak = Math.max(this.peak, sum);
  }

  highWater(): number {
    return [...this.highWaters.values()].reduce((sum, bytes) => sum + bytes, 0);
  }
}

/** A process, its children, and theirs. Threads have children of their own. */
function treeOf(pid: number): number[] {
  const threads = listProc(`${pid}/task`);
  const children = threads.flatMap((thread) =>
    readProc(`${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}

/** Processor time of all that this process has waited for, and what these had waited for; seconds. */
function waitedFor(): number {
  const fields = readProc('self/stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** Before: `VmRSS:     1234 kB` among other lines. After: 1263616. */
function bytesOf(name: string, status: string): number {
  return 1024 * Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}

/** A file of `/proc`; empty when the process has ended, which may be between any two looks. */
function readProc(path: string): string {
  return unlessEnded(() => readFileSync(`/proc/${path}`, 'utf8'), '');
}

function listProc(path: string): string[] {
  return unlessEnded(() => readdirSync(`/proc/${path}`), []);
}

function unlessEnded<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ESRCH') return otherwise;
    throw error;
  }
}
