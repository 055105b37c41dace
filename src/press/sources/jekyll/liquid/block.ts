import type { Parser, TagToken, Template, TopLevelToken } from 'liquidjs';

/** What stands between a tag and the one that ends it. */
export function readBlock(token: TagToken, rest: TopLevelToken[], parser: Parser): Template[] {
  const templates: Template[] = [];
  for (let next = rest.shift(); next; next = rest.shift()) {
    if (tagName(next) === `end${token.name}`) return templates;
    templates.push(parser.parseToken(next, rest));
  }
  throw new Error(`tag ${token.getText()} not closed`);
}

/** Name of a tag; undefined for what is none. */
export function tagName(token: TopLevelToken): string | undefined {
  return 'name' in token ? token.name : undefined;
}
