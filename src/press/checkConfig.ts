import * as v from 'valibot';
import { isBasePath } from './basePath.ts';
import { slugOf } from './clean/slugs.ts';
import { isLanguage, isTimeZone } from './intl.ts';
import { PressError } from './pressError.ts';
import { isTemplate, templateOf } from './sources/post/placeholders.ts';

/** The shape of `Config`, with a mend for each mistake. Each message follows the field and what stands there. */
const text = (example: string) => v.string(`is not text; write ${example}`);

const oneLine = (example: string) =>
  v.pipe(
    text(example),
    v.trim(),
    v.nonEmpty(`is empty; write ${example}`),
    v.regex(/^\P{Cc}+$/u, 'has control characters; write one line of plain text'),
  );

const category = v.strictObject(
  {
    slug: oneLine('the name that posts give, such as emnews'),
    label: v.exactOptional(oneLine('what people read, such as 东方滚动')),
  },
  (issue) => describeObject(issue, 'slug and label'),
);

const SHAPE = {
  title: v.exactOptional(oneLine('the name of the paper')),
  description: v.exactOptional(text('one sentence')),
  lang: v.exactOptional(
    v.pipe(
      text('a tag such as zh-CN'),
      v.check(isLanguage, 'is not a BCP 47 language; write a tag such as zh-CN or en'),
    ),
  ),
  timeZone: v.exactOptional(
    v.pipe(
      text('a name such as Asia/Shanghai'),
      v.check(isTimeZone, 'is not an IANA time zone; write a name such as Asia/Shanghai'),
    ),
  ),
  base: v.exactOptional(
    v.pipe(
      text('a path such as /news/'),
      v.check(
        isBasePath,
        'is not a path with a slash at both ends; write / or a path such as /news/',
      ),
    ),
  ),
  content: v.exactOptional(
    v.union(
      [
        oneLine('a folder'),
        v.pipe(v.array(oneLine('a folder'), ''), v.nonEmpty('names no folder; write one')),
      ],
      'is not a folder or a list of folders; write "content" or ["news", "blog"]',
    ),
  ),
  out: v.exactOptional(oneLine('a folder such as dist')),
  categories: v.exactOptional(
    v.pipe(
      v.array(category, 'is not a list; write [{ slug: "emnews", label: "东方滚动" }]'),
      v.check(
        (list) => new Set(list.map(({ slug }) => slugOf(slug))).size === list.length,
        'names a slug twice; write each category once',
      ),
    ),
  ),
  permalink: v.exactOptional(
    v.pipe(
      oneLine('a pattern such as /:categories/:year/:month/:day/:title.html'),
      v.check(
        (permalink) => templateOf(permalink).startsWith('/'),
        "is neither a path nor one of Jekyll's styles; write /:categories/:title.html or pretty",
      ),
      v.check(
        isTemplate,
        "has a :name that is no placeholder; write Jekyll's, such as :year or :title",
      ),
    ),
  ),
  naiveDates: v.exactOptional(v.picklist(['utc', 'site'], 'is neither; write "utc" or "site"')),
  future: v.exactOptional(v.boolean('is neither; write true or false')),
  drafts: v.exactOptional(v.boolean('is neither; write true or false')),
  search: v.exactOptional(v.boolean('is neither; write true or false')),
  offline: v.exactOptional(v.boolean('is neither; write true or false')),
  source: v.exactOptional(
    v.picklist(['jekyll', 'hugo', 'hexo'], 'is none of them; write "jekyll", "hugo" or "hexo"'),
  ),
};

const config = v.strictObject(SHAPE, (issue) =>
  describeObject(issue, Object.keys(SHAPE).join(', ')),
);

/** A config whose shape is sound; folders and permalinks are not yet looked at. */
export type CheckedConfig = v.InferOutput<typeof config>;

/**
 * Checks what a config file holds. Throws `PressError` that names each wrong
 * field, what stands there and what to write: `kanbao.config.ts: timeZone
 * "Asia/Shanghia" is not an IANA time zone; write a name such as Asia/Shanghai`.
 * `where` names the file, or the command line.
 */
export function checkConfig(value: unknown, where: string): CheckedConfig {
  const result = v.safeParse(config, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  const lines = result.issues.map((issue) => `${where}: ${describe(issue)}`);
  throw new PressError(lines.join('\n'));
}

function describe(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) => key) ?? [];
  const at = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  const field = at.replace(/^\./, '') || 'the config';
  return [field, shown(issue), issue.message].filter(Boolean).join(' ');
}

/** What stands there; of a field that is missing or unknown its name says enough. */
function shown(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') return '';
  const json = JSON.stringify(issue.input) ?? String(issue.input);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function describeObject(issue: v.BaseIssue<unknown>, fields: string): string {
  if (issue.expected === 'never') return `is no setting; those there are: ${fields}`;
  if (issue.received === 'undefined') return 'is missing; write it';
  return `is not an object; write one with: ${fields}`;
}
