import type { Settings } from '../config.ts';

type Paper = Pick<Settings, 'lang' | 'title' | 'description'>;

/** Makes what the shell says of itself as an app that can be installed the word of this paper. */
export function appManifest(json: string, { lang, title, description }: Paper): string {
  const shell: object = JSON.parse(json);
  const own = { name: title, short_name: title, lang, ...(description && { description }) };
  return `${JSON.stringify({ ...shell, ...own }, null, 2)}\n`;
}
