import type { Fault } from '../../problems.ts';
import type { Fields } from '../matter/values.ts';

type Kind = 'text' | 'list' | 'map';

const TEXT: readonly Kind[] = ['text'];
const PICTURE: readonly Kind[] = ['text', 'map'];
const PEOPLE: readonly Kind[] = ['text', 'list', 'map'];

/** What the keys that a paper reads may hold. Those of labels and dates see to it themselves. */
const KINDS = new Map<string, readonly Kind[]>([
  ['author', PEOPLE],
  ['authors', PEOPLE],
  ['cover', PICTURE],
  ['description', TEXT],
  ['excerpt', TEXT],
  ['external_url', TEXT],
  ['image', PICTURE],
  ['lang', TEXT],
  ['link', TEXT],
  ['original_url', TEXT],
  ['permalink', TEXT],
  ['published', TEXT],
  ['redirect_from', ['text', 'list']],
  ['slug', TEXT],
  ['source_url', TEXT],
  ['summary', TEXT],
  ['thumbnail', PICTURE],
  ['title', TEXT],
]);

/** Reports values that are of another kind than their key asks for: what can be read of them is used. */
export function checkTypes(fields: Fields, faults: Fault[]): void {
  for (const [key, kinds] of KINDS) {
    const field = fields.get(key);
    if (!field?.value || kinds.includes(field.value.kind)) continue;
    faults.push({
      id: 'wrong-type',
      line: field.line,
      what: `"${key}" holds ${nameOfKind(field.value.kind)}, not ${kinds.map(nameOfKind).join(' or ')}; what it says was used as far as it can be`,
      mend: `write ${key}: …`,
    });
  }
}

function nameOfKind(kind: Kind): string {
  return kind === 'text' ? 'text' : `a ${kind}`;
}
