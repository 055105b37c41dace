import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Data } from '../ruby/show.ts';
import { makeData } from './data.ts';

/** Rows of a table as maps by the names in its first; null for what is no table. An empty field holds nothing. */
export function readTable(text: string, delimiter: string): Data[] | null {
  const rows = parseRows(text, delimiter);
  const [names, ...rest] = rows ?? [];
  if (!rows || !names) return rows && [];
  return rest.map((row) => {
    const data = makeData();
    for (const [at, name] of names.entries()) data[name ?? ''] = row[at] ?? null;
    return data;
  });
}

function parseRows(text: string, delimiter: string): (string | null)[][] | null {
  try {
    return parse(text, {
      ...{ bom: true, delimiter, relax_column_count: true, skip_empty_lines: true },
      cast: (field, { quoting }) => (field === '' && !quoting ? null : field),
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
