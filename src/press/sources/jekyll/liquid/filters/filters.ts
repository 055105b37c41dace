import { type Liquid, toValue } from 'liquidjs';
import type { Clock } from '../../ruby/time.ts';
import type { SiteUrls } from '../urls.ts';
import { addressFilters } from './addresses.ts';
import { LISTS } from './lists.ts';
import { NUMBERS } from './numbers.ts';
import { QUERIES } from './queries.ts';
import type { Call, Filter, Filters } from './table.ts';
import { TEXTS } from './texts.ts';
import { timeFilters } from './times.ts';

/**
 * Lets an engine have the filters of Liquid 5.4 and Jekyll 4.3, and no others: one
 * that they do not know changes nothing.
 */
export function setFilters(engine: Liquid, site: SiteUrls, clock: Clock): void {
  for (const name of Object.keys(engine.filters)) engine.unregisterFilter(name);
  const tables: Filters[] = [TEXTS, NUMBERS, LISTS, QUERIES];
  for (const table of [...tables, timeFilters(clock), addressFilters(site)]) {
    for (const [name, filter] of Object.entries(table)) addFilter(engine, name, filter);
  }
}

/** Values reach a filter as they are, and what it makes is counted. */
function addFilter(engine: Liquid, name: string, filter: Filter): void {
  engine.registerFilter(name, function* (input: unknown, ...given: unknown[]) {
    const named = new Map<string, unknown>();
    const args: unknown[] = [];
    for (const [at, value] of given.entries()) {
      const written = this.token.args[at];
      if (Array.isArray(written) && Array.isArray(value)) named.set(String(value[0]), value[1]);
      else args.push(toValue(value));
    }
    const { context, liquid } = this;
    const spend = (size: number) => context.memoryLimit.use(size);
    const call: Call = { context, liquid, named, spend };
    const result: unknown = yield filter.call(call, toValue(input), ...args);
    if (typeof result === 'string' || Array.isArray(result)) spend(result.length);
    return result;
  });
}
