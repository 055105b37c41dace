/** An article on the page, as the reader shows one. */
export function articleWith(title: string, body: string): HTMLElement {
  const pane = document.createElement('section');
  pane.className = 'article-pane';
  pane.innerHTML = `<article class="article"><h1 tabindex="-1"></h1><div class="body">${body}</div></article>`;
  const headline = pane.querySelector('h1');
  if (headline) headline.textContent = title;
  document.body.replaceChildren(pane);
  return pane;
}
