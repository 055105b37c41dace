import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, kanbao, kanbaoUnsearched } from '../archive/contestants.ts';
import { measure, type Taken } from '../archive/measure.ts';

/** What a press from nothing takes, with its index and without one. */
export interface IndexCost {
  searched: Taken;
  unsearched: Taken;
}

/** Presses a folder of posts both ways, each once, in folders of their own. */
export async function indexCostOf(content: string, work: string): Promise<IndexCost> {
  const press = async (contestant: Contestant) => {
    const project = join(work, 'search-cost');
    rmSync(project, { recursive: true, force: true });
    mkdirSync(project, { recursive: true });
    const taken = await measure(contestant.prepare(project, content, join(project, 'out')));
    rmSync(project, { recursive: true });
    return taken;
  };
  return { searched: await press(kanbao), unsearched: await press(kanbaoUnsearched) };
}
