import { defineConfig } from './src/press/config.ts';

export default defineConfig({
  title: '看报',
  description: '一份样刊：六个栏目，中英两种文字，演示一叠文章如何成为一张报纸。',
  lang: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  categories: [
    { slug: 'emnews', label: '东方滚动' },
    { slug: 'gangkou', label: '港口日报' },
    { slug: 'keji', label: '科技观察' },
    { slug: 'chengshi', label: '城市纪事' },
    { slug: 'markets', label: 'Markets Desk' },
    { slug: 'fieldnotes', label: 'Field Notes' },
  ],
});
