import { join } from 'node:path';
import { isFolder } from '../../files.ts';
import { hashOfData } from '../../hash.ts';
import { present } from '../../present.ts';
import type { Problem } from '../../problems.ts';
import { quote } from '../../problems.ts';
import type { SiteSettings, Source } from '../../source.ts';
import { flagAt, textAt, valueAt } from '../matter/lookup.ts';
import type { Fields } from '../matter/values.ts';
import { readSiteAddress, readSiteLanguage, readTimeZone } from '../siteWords.ts';
import { hugoCandidates } from './candidates.ts';
import { unknownPlaceholders } from './permalinks.ts';
import { configFiles, readConfig } from './readConfig.ts';
import { hugoReader } from './readPost.ts';
import { scanHugo } from './scan.ts';
import { type HugoSite, readSite } from './site.ts';

/**
 * Whether a folder is a Hugo site: it has a config of Hugo's name or a folder of
 * them, and the content that the config speaks of. `config.yml` alone is not enough:
 * other programs have one.
 */
export async function isHugo(folder: string): Promise<boolean> {
  const files = await configFiles(folder);
  if (files.length === 0) return false;
  const own = files.some((file) => file.startsWith('hugo.') || file.startsWith('config/'));
  const signs = own ? ['content', 'archetypes', 'layouts', 'themes'] : ['content'];
  const there = await Promise.all(signs.map((sign) => isFolder(join(folder, sign))));
  return there.includes(true);
}

/** The tag of the language at the root, if the config names one. */
function siteLanguage(config: Fields, site: HugoSite): string | undefined {
  const first = textAt(config, 'defaultcontentlanguage')?.toLowerCase();
  const language = [...site.languages.values()].find(({ key }) => key === (first ?? 'en'));
  const isNamed = first !== undefined || valueAt(config, 'languages', language?.key ?? '') !== null;
  const plain = textAt(config, 'languagecode') ?? textAt(config, 'locale');
  return isNamed ? language?.tag : plain;
}

/** What the config says for the language at the root, else for all. */
function textForAll(config: Fields, key: string, ...inner: string[]): string | undefined {
  const language = textAt(config, 'defaultcontentlanguage')?.toLowerCase() ?? 'en';
  return textAt(config, 'languages', language, key, ...inner) ?? textAt(config, key, ...inner);
}

function readSettings(config: Fields, site: HugoSite, file: string, problems: Problem[]) {
  const address = textAt(config, 'baseurl');
  const { base, roots } = address
    ? readSiteAddress(address, file, problems)
    : { base: undefined, roots: [] };
  const timeZone = readTimeZone(textAt(config, 'timezone'), file, problems);
  const settings: SiteSettings = {
    ...present('title', textForAll(config, 'title')),
    ...present('description', textForAll(config, 'params', 'description')),
    ...present('lang', readSiteLanguage(siteLanguage(config, site), file, problems)),
    ...present('timeZone', timeZone),
    ...present('base', base),
    // Hugo takes dates without an offset for the site's, and a site without a zone for UTC's.
    naiveDates: timeZone === undefined ? 'utc' : 'site',
    ...present('future', flagAt(config, 'buildfuture')),
    ...present('drafts', flagAt(config, 'builddrafts')),
  };
  return { settings, roots };
}

function permalinkProblems(site: HugoSite, file: string): Problem[] {
  return [...site.permalinks.values()].flatMap(unknownPlaceholders).map((name) => ({
    file,
    id: 'permalink-placeholder',
    what: `${quote(name)} in the permalinks is no placeholder; left as it is`,
    mend: "use one of Hugo's, such as :year or :slug",
  }));
}

/** The folder itself, when it has neither a config nor a folder `content`. */
async function bareContents(folder: string, site: HugoSite): Promise<HugoSite> {
  if (await isFolder(join(folder, 'content'))) return site;
  return { ...site, contents: site.contents.map((content) => ({ ...content, path: '' })) };
}

/** Opens a Hugo site, or a folder of Hugo's pages. Reads its config; throws only when a file of it cannot be read. */
export async function openHugo(folder: string): Promise<Source> {
  const { config, problems } = await readConfig(folder);
  const file = (await configFiles(folder))[0];
  const whole = readSite(config);
  const site = file === undefined ? await bareContents(folder, whole) : whole;
  const { settings, roots } = readSettings(config, site, file ?? '.', problems);
  problems.push(...permalinkProblems(site, file ?? '.'));
  return {
    kind: 'hugo',
    folder,
    settings,
    configHash: hashOfData([config, whole === site]),
    problems,
    notes: [],
    roots,
    scan: () => scanHugo(folder, site),
    reader: (posts, rules, now, uses) =>
      hugoReader(folder, site, posts, { settings: rules, now, uses }),
    candidates: (path, post) => hugoCandidates(folder, site, path, post),
  };
}
