/** What may go with a paper. Pages, scripts and styles may not: they would run as the paper's own. */
const EXTENSIONS: ReadonlySet<string> = new Set([
  // Pictures
  ...['apng', 'avif', 'bmp', 'gif', 'ico', 'jpeg', 'jpg', 'png', 'svg', 'webp'],
  // Sound and film
  ...['aac', 'flac', 'm4a', 'm4v', 'mov', 'mp3', 'mp4', 'oga', 'ogg', 'ogv', 'opus', 'vtt', 'wav'],
  'webm',
  // Papers and tables
  ...['csv', 'doc', 'docx', 'epub', 'geojson', 'gpx', 'ics', 'json', 'odp', 'ods', 'odt', 'pdf'],
  ...['ppt', 'pptx', 'rtf', 'tsv', 'txt', 'xls', 'xlsx'],
  // Bundles and fonts
  ...['7z', 'bz2', 'gz', 'tar', 'tgz', 'xz', 'zip', 'otf', 'ttf', 'woff', 'woff2'],
]);

/** Whether a file may go with the paper, as far as its name says. */
export function isAttachable(path: string): boolean {
  return EXTENSIONS.has(extensionOf(path));
}

/** In lower case and without its dot; empty for a name without one. */
export function extensionOf(path: string): string {
  return /\.([a-z\d]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
