import type { Budget } from './budgets.ts';
import type { Figure } from './figures.ts';

/** A table in Markdown: each figure of each contestant, and how many times the first one's the others' are. */
export function formatTable(
  names: readonly string[],
  figures: readonly Figure[],
  budgets: readonly Budget[],
): string {
  const [, ...peers] = names;
  const head = ['', ...names, ...peers.map((name) => `${name} ÷ ${names[0]}`), 'budget', 'met'];
  const rows = figures.map(({ label, values, unit }) => {
    const own = budgets.filter(({ figure }) => figure === label);
    const [ours = 0, ...theirs] = values;
    return [
      label,
      ...values.map((value) => formatValue(value, unit)),
      ...theirs.map((value) => (value >= 0 && ours > 0 ? (value / ours).toFixed(2) : '')),
      own.map(({ text }) => text).join('; '),
      own.map(({ met }) => (met ? 'yes' : 'no')).join('; '),
    ];
  });
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function formatValue(value: number, unit: Figure['unit']): string {
  if (Number.isNaN(value)) return '';
  if (unit === 's') return `${value.toFixed(2)} s`;
  if (unit === 'MB') return `${(value / 1024 ** 2).toFixed(1)} MB`;
  return value.toLocaleString('en');
}
