import { chooser } from '../dice.ts';

/** Who a post is from. */
export interface NewsSource {
  /** `shanghaizhengquanbao` */
  slug: string;
  /** `上海证券报`; the tag says `上海证券报新闻`. */
  name: string;
  tag: string;
}

/** Slugs, names and shares in thousandths: one source has most, one nearly nothing. */
const SOURCES = [
  ['emnews', '东财滚动', 300],
  ['shanghaizhengquanbao', '上海证券报', 160],
  ['zhengquanshibao', '证券时报', 130],
  ['diyicaijing', '第一财经', 100],
  ['zhongguozhengquanbao', '中国证券报', 80],
  ['meirijingjixinwen', '每日经济新闻', 70],
  ['jiemianxinwen', '界面新闻', 55],
  ['caijingshibao', '财经时报', 40],
  ['hangyeguancha', '行业观察', 30],
  ['haiwaishichang', '海外市场', 20],
  ['qihuoribao', '期货日报', 10],
  ['difangjingji', '地方经济', 4],
  ['sitenews', '站长消息', 1],
] as const;

/** The sources' slugs with their shares of the posts, from 0 to 1. */
export const SHARES: ReadonlyMap<string, number> = new Map(
  SOURCES.map(([slug, , thousandths]): [string, number] => [slug, thousandths / 1000]),
);

/** Chooses a source as often as it is in the news. */
export const chooseSource = chooser<NewsSource>(
  SOURCES.map(([slug, name, share]) => [{ slug, name, tag: tagOf(slug, name) }, share]),
);

function tagOf(slug: string, name: string): string {
  return slug === 'sitenews' || name.endsWith('新闻') ? name : `${name}新闻`;
}
