import { isBasePath } from '../basePath.ts';
import { isLanguage, isTimeZone } from '../intl.ts';
import type { Problem } from '../problems.ts';
import { quote } from '../problems.ts';

/** What the address of a site says. */
export interface SiteAddress {
  /** Path under which it is served, with a slash at both ends. */
  base?: string;
  /** What its addresses begin with, the longest first, without a slash at the end. */
  roots: string[];
}

/** Reads `https://example.com/blog/`, or only its path. What is no address is passed over, with a problem. */
export function readSiteAddress(text: string, file: string, problems: Problem[]): SiteAddress {
  const isWhole = /^https?:\/\//i.test(text) && URL.canParse(text);
  const origin = isWhole ? new URL(text).origin : '';
  const path = isWhole ? new URL(text).pathname : text;
  const base = `/${path}/`.replace(/\/{2,}/g, '/');
  if (!isBasePath(base)) {
    problems.push({
      file,
      id: 'config-address',
      what: `the address ${quote(text)} is none that a paper can have; passed over`,
      mend: 'set "base" in kanbao.config.ts',
    });
    return { roots: [] };
  }
  const bare = base.slice(0, -1);
  return { base, roots: [origin + bare, bare].filter((root) => root !== '') };
}

/** A time zone that Intl knows; any other is passed over, with a problem. */
export function readTimeZone(
  text: string | undefined,
  file: string,
  problems: Problem[],
): string | undefined {
  if (text === undefined) return undefined;
  if (isTimeZone(text)) return text;
  problems.push({
    file,
    id: 'config-time-zone',
    what: `the time zone ${quote(text)} is none; passed over`,
    mend: 'write a name such as Asia/Shanghai',
  });
  return undefined;
}

/** A language tag that Intl accepts: `zh-CN` for `zh_cn`; any other is passed over, with a problem. */
export function readSiteLanguage(
  text: string | undefined,
  file: string,
  problems: Problem[],
): string | undefined {
  const tag = text?.replaceAll('_', '-');
  if (tag === undefined) return undefined;
  if (isLanguage(tag)) return Intl.getCanonicalLocales(tag)[0];
  problems.push({
    file,
    id: 'config-language',
    what: `the language ${quote(text ?? '')} is none; passed over`,
    mend: 'write a tag such as zh-CN',
  });
  return undefined;
}
