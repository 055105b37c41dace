/** How long the browser may take to fetch a file that it was handed, in ms. */
const FETCH = 60_000;

/** Hands the reader a JSON file, named by the day: `kanbao-2026-11-20.json`. */
export function saveFile(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `kanbao-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FETCH);
}
