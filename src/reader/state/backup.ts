import { Field } from '../../manifest/field.ts';
import { ManifestError } from '../../manifest/manifestError.ts';
import { CHOICES, type Pref } from '../prefs/prefs.ts';
import { viewOf } from './editViews.ts';
import { MARK, type Marks, readMarks, writeMarks } from './markSet.ts';
import { isPref } from './prefList.ts';
import { byKey, readSavedItem, type SavedList } from './saved.ts';
import type { View } from './views.ts';
import { readVisits, type Visits } from './visits.ts';

/** All that a reader has, as one file holds it. */
export interface Backup {
  prefs: ReadonlyMap<Pref, string>;
  marks: Marks;
  saved: SavedList;
  views: readonly View[];
  visits: Visits;
}

const FORMAT = 1;

/** The file's text: JSON that people can read. */
export function writeBackup({ prefs, marks, saved, views, visits }: Backup): string {
  const file = {
    format: FORMAT,
    prefs: Object.fromEntries(prefs),
    marks: writeMarks(marks),
    saved: [...saved.values()],
    views,
    visits: Object.fromEntries(visits),
  };
  return JSON.stringify(file, null, 1);
}

/**
 * Reads the text of a file, named `file` in what is said of faults. Throws
 * `SyntaxError` for what is no JSON, `ManifestError` for the first thing that is
 * not as it should be. A preference that this reader does not have is passed over.
 */
export function readBackup(text: string, file: string): Backup {
  const field = Field.of(JSON.parse(text), file);
  const format = field.get('format');
  if (format.value !== FORMAT) {
    throw new ManifestError(file, `format ${JSON.stringify(format.value)} is not ${FORMAT}`);
  }
  return {
    prefs: new Map(field.get('prefs').pairs().flatMap(readPref)),
    marks: marksIn(field.get('marks')),
    saved: byKey(field.get('saved').list(readSavedItem)),
    views: field.get('views').list(viewIn),
    visits: visitsIn(field.get('visits')),
  };
}

function readPref([name, field]: [string, Field]): [Pref, string][] {
  if (!isPref(name)) return [];
  const values: readonly string[] = CHOICES[name];
  const value = field.text();
  return values.includes(value) ? [[name, value]] : field.fail(`one of ${values.join(', ')}`);
}

function marksIn(field: Field): Marks {
  const seen = field.get('seen');
  const marks = seen.text() === '' ? [] : seen.text().split(' ');
  if (!marks.every((mark) => MARK.test(mark))) seen.fail('marks with a space between');
  field.get('stretches').list((item) => {
    const [scope, ...times] = item.list((part) => part);
    scope?.text();
    if (times.map(timeIn).length !== 3) item.fail('a category and three times');
  });
  return readMarks(field.value);
}

function viewIn(field: Field): View {
  const view = viewOf(field.get('name').text(), field.get('path').text());
  return view ?? field.fail('a name and the path of a list');
}

function visitsIn(field: Field): Visits {
  for (const [, time] of field.pairs()) timeIn(time);
  return readVisits(field.value);
}

function timeIn(field: Field): number {
  const { value } = field;
  return typeof value === 'number' ? value : field.fail('a time in ms');
}
