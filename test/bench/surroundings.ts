import { cpus, loadavg, totalmem } from 'node:os';

/** Where and when it was measured. */
export interface Surroundings {
  machine: string;
  node: string;
  day: string;
  /** Processes that ran in the minute before; above 0.5 or so others bend the figures. */
  load: number;
}

/** Looks at this machine, before anything is measured. */
export function surroundings(): Surroundings {
  const cores = cpus();
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`;
  return {
    machine: `${cores.length} × ${cores[0]?.model ?? 'CPU'}, ${memory}`,
    node: process.version.slice(1),
    day: new Date().toISOString().slice(0, 10),
    load: loadavg()[0] ?? 0,
  };
}
