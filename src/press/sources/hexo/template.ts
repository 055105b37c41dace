/** Hexo's placeholders: letters, digits and lines between them. */
const NAME = /:(\w*[^_\W])/g;

/** Most placeholders of a name that stand for any text: a name can be cut at them in many ways. */
const MAX_FREE = 3;

const DIGITS = new Map([
  ['year', '(\\d{4})'],
  ['month', '(\\d{2})'],
  ['day', '(\\d{2})'],
  ['i_month', '(\\d{1,2})'],
  ['i_day', '(\\d{1,2})'],
  ['hash', '([\\da-f]{12})'],
]);

/** Fills a template. `find` gives null for a placeholder that it does not know: it stays as it is. */
export function fillTemplate(template: string, find: (name: string) => string | null): string {
  return template.replace(NAME, (whole, name: string) => find(name) ?? whole);
}

/** Reads what a name holds by a template such as `:year-:month-:day-:title`; null for another form. */
export function nameReader(template: string): (name: string) => Map<string, string> | null {
  const names: string[] = [];
  const source = template
    .replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')
    .replace(NAME, (_, name: string) => {
      names.push(name);
      return DIGITS.get(name) ?? '(.+?)';
    });
  if (names.filter((name) => !DIGITS.has(name)).length > MAX_FREE) return () => null;
  const pattern = new RegExp(`^${source}$`, 's');
  return (name) => {
    const match = pattern.exec(name);
    return match && new Map(names.map((key, i) => [key, match[i + 1] ?? '']));
  };
}
