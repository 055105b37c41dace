const PAGE = 100;

/** Posts as they are, and lists of all, of categories and of months, in pages. */
// biome-ignore lint/style/noDefaultExport: Eleventy asks for it
export default function configure(config) {
  config.setUseGitIgnore(false);
  config.addDateParsing((date) => (typeof date === 'string' ? new Date(date) : undefined));
  config.addCollection('pages', (api) => {
    const posts = api.getFilteredByGlob('posts/**/*.md').reverse();
    return [...listsOf(posts)].flatMap(([list, items]) => pagesOf(list, items));
  });
  return { markdownTemplateEngine: false };
}

/** Posts by the address of their list. */
function listsOf(posts) {
  const lists = new Map();
  for (const post of posts) {
    for (const list of ['', `category/${post.data.categories}/`, `${monthOf(post)}/`]) {
      const items = lists.get(list);
      if (items) items.push(post);
      else lists.set(list, [post]);
    }
  }
  return lists;
}

function pagesOf(list, items) {
  return Array.from({ length: Math.ceil(items.length / PAGE) }, (_, i) => ({
    url: `/${list}${i === 0 ? '' : `page/${i + 1}/`}`,
    title: list,
    items: items
      .slice(PAGE * i, PAGE * (i + 1))
      .map(({ url, data, date }) => ({ url, title: data.title, date: date.toISOString() })),
  }));
}

function monthOf({ date }) {
  return date.toISOString().slice(0, 7);
}
