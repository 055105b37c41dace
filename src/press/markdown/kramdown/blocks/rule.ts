import { makeBlock } from '../block.ts';
import { RULE } from '../lines.ts';
import type { Place } from '../place.ts';

/** `* * *`, `---`, `___`. */
export function horizontalRule(place: Place): boolean {
  if (!place.source.scan(RULE)) return false;
  place.add(makeBlock('rule', 'hr'));
  return true;
}
