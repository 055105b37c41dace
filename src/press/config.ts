/** What a publisher may set in `kanbao.config.ts`. Every field may be left out. */
export interface Config {
  /** Name of the paper, in the masthead and the page title. Default: `看报`. */
  title?: string;
  /** One sentence under the title. Default: empty. */
  description?: string;
  /** BCP 47 language of the paper and of its interface: `zh-CN` (default), `en`. */
  lang?: string;
  /** IANA zone in which days begin and naive dates are shown: `Asia/Shanghai` (default). */
  timeZone?: string;
  /** Path under which the paper is served, with a slash at both ends: `/news/`. Default: `/`. */
  base?: string;
  /** Folders of posts, relative to the config file. Default: `content`. */
  content?: string | string[];
  /** Where the paper is written, relative to the config file. Default: `dist`. */
  out?: string;
  /** Categories in the order of the navigation; those not named follow by their newest article. */
  categories?: CategoryConfig[];
  /** Address of a post that names none: one of Jekyll's styles, or a template of its placeholders. Default: `date`, which is `/:categories/:year/:month/:day/:title:output_ext`. */
  permalink?: string;
  /** How a full date without an offset is meant: `utc` as Jekyll reads it (default), or `site`. */
  naiveDates?: 'utc' | 'site';
  /** Whether posts dated after the press are shown. Default: false. */
  future?: boolean;
  /** Whether drafts are shown: files in `_drafts`, posts with `draft: true`. Default: false. */
  drafts?: boolean;
  /** Whether the paper can be searched, which takes about a quarter of the size of its text. Default: true. */
  search?: boolean;
  /** Whether readers can keep the paper and read it without a network. `false` also removes what they keep. Default: true. */
  offline?: boolean;
  /** Program whose folder `content` is: `jekyll`, `hugo`, `hexo`. Default: found out by what lies in it. */
  source?: SourceKind;
}

/** Programs whose folders of posts can be read. */
export type SourceKind = 'jekyll' | 'hugo' | 'hexo';

/** What a publisher may say of a category. */
export interface CategoryConfig {
  /** As posts name it; `Field Notes` and `field-notes` are one. */
  slug: string;
  /** What people read. Default: the tag that goes with it, else the name as posts write it. */
  label?: string;
}

/** A config with every field filled and folders made absolute. */
export interface Settings {
  title: string;
  description: string;
  lang: string;
  timeZone: string;
  base: string;
  /** Absolute. */
  content: string[];
  /** Absolute. */
  out: string;
  categories: CategoryConfig[];
  permalink: string;
  naiveDates: 'utc' | 'site';
  future: boolean;
  drafts: boolean;
  search: boolean;
  offline: boolean;
}

/** Types a config file for its editor; returns it unchanged. */
export function defineConfig(config: Config): Config {
  return config;
}
