import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { editNewswire } from '../newswire/newswire.ts';
import type { Contestant } from './contestants.ts';
import type { Result, Step } from './figures.ts';
import { measure, type Taken } from './measure.ts';
import { outputSizeOf } from './outputSize.ts';
import type { Site } from './site.ts';

/**
 * One run after the other, all contestants in each, the first one last in the
 * next: so what slows the machine down for a while slows all.
 */
export async function compete(
  entries: readonly { contestant: Contestant; site: Site }[],
  runs: number,
  work: string,
): Promise<Result[]> {
  const results = entries.map(({ contestant }) => emptyResult(contestant));
  for (let run = 0; run < runs; run++) {
    const order = [...entries.keys()];
    for (const i of run % 2 === 0 ? order : order.reverse()) {
      const [entry, result] = [entries[i], results[i]];
      if (entry && result) await runOnce(entry, result, join(work, `project-${i}`));
    }
  }
  return results;
}

function emptyResult({ name }: Contestant): Result {
  const size = { files: 0, bytes: 0, gzip: 0, largest: 0 };
  return { name, taken: { cold: [], changed: [], unchanged: [] }, size };
}

/** From an empty project: all posts, then a few changes, then none; or as far as the contestant goes. */
async function runOnce(
  { contestant, site }: { contestant: Contestant; site: Site },
  result: Result,
  project: string,
): Promise<void> {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  const out = join(project, 'out');
  const command = contestant.prepare(project, site.folder, out);
  const take = async (step: Step) => {
    const taken = await measure(command);
    result.taken[step].push(taken);
    console.error(`${contestant.name}, ${step}: ${formatTaken(taken)}`);
  };
  await take('cold');
  if (result.size.files === 0) result.size = outputSizeOf(out);
  const [, ...later] = contestant.steps;
  const undo = editNewswire(site.folder, site.newswire);
  try {
    for (const step of later) await take(step);
  } finally {
    undo();
  }
  rmSync(project, { recursive: true });
}

function formatTaken({ wall, cpu, peak }: Taken): string {
  return `${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${(peak / 1024 ** 2).toFixed(0)} MB`;
}
