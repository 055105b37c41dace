/** An attribute list of kramdown: `{: .class #id key="value" reference}`. */
export interface Attributes {
  values: Map<string, string>;
  /** Names of lists that are defined elsewhere, and of what kramdown does itself: `toc`. */
  references: string[];
}

/** Longest attribute list, so that a brace that is never closed costs little. */
const MAX_LENGTH = 1000;

/** What may stand in an attribute list. */
export const LIST = String.raw`(?:\\\}|[^}]){1,${MAX_LENGTH}}`;
/** What names a list, a footnote, a reference. */
export const NAME = String.raw`\w[\w-]*`;
/** An attribute list that stands alone in its line, the list in its first group. */
export const LINE_LIST = String.raw`\{:(?![:/])(${LIST})\}[ \t\r\f\v]*\n`;

const ID = '#([A-Za-z][\\w:-]*)';
const CLASS = '\\.([^\\s.#]+)';
const PART = new RegExp(
  String.raw`(?:^|\s)(?:(${NAME})=(["'])((?:\\[}"']|[^}])*?)\2|(${NAME})|((?:${ID}|${CLASS})+))(?=\s|$)`,
  'g',
);
const ID_OR_CLASS = new RegExp(`${ID}|${CLASS}`, 'g');

/** No attributes yet. */
export function noAttributes(): Attributes {
  return { values: new Map(), references: [] };
}

/** Reads what stands between `{:` and `}`, and adds it. */
export function addList(list: string, to: Attributes): void {
  for (const [, key, quote = '', value, reference, idsAndClasses] of list.matchAll(PART)) {
    if (reference !== undefined) to.references.push(reference);
    else if (idsAndClasses !== undefined) addIdsAndClasses(idsAndClasses, to.values);
    else if (key !== undefined && value !== undefined) {
      to.values.set(key, value.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote));
    }
  }
}

function addIdsAndClasses(text: string, values: Map<string, string>): void {
  for (const [, id, name] of text.matchAll(ID_OR_CLASS)) {
    if (id !== undefined) values.set('id', id);
    else if (name !== undefined) addClass(values, name);
  }
}

function addClass(values: Map<string, string>, names: string): void {
  const before = values.get('class');
  values.set('class', before === undefined ? names : `${before} ${names}`);
}

/** Applies lists to the attributes of an element: classes are joined, the last of all else wins. */
export function applyList(
  { values, references }: Attributes,
  to: Map<string, string>,
  defined: ReadonlyMap<string, Attributes>,
): void {
  for (const reference of references) {
    for (const [key, value] of defined.get(reference)?.values ?? []) apply(key, value, to);
  }
  for (const [key, value] of values) apply(key, value, to);
}

function apply(key: string, value: string, to: Map<string, string>): void {
  if (key === 'class') addClass(to, value);
  else to.set(key, value);
}
