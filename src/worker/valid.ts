/** What kinds of files may come as: hosts answer unknown names with a page and 200. */
const TYPES: readonly (readonly [path: RegExp, type: RegExp])[] = [
  [/\.js$/, /javascript/],
  [/\.css$/, /^text\/css/],
  [/\/data\/files\//, /^image\//],
  [/\.(?:json|bin)$/, /^(?!text\/html)/],
  [/\.svg$/, /^image\//],
];

/** Whether an answer is the file that its address names, all of it. Reads the answer; rejects when it breaks off. */
export async function isWhole(response: Response, url: string): Promise<boolean> {
  const { pathname } = new URL(url);
  const type = response.headers.get('content-type') ?? '';
  const expected = TYPES.find(([path]) => path.test(pathname))?.[1];
  if (response.status !== 200 || !expected?.test(type)) return false;
  if (pathname.endsWith('.json')) return isJson(await response.text());
  return hasLength((await response.arrayBuffer()).byteLength, response.headers);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Whether so many bytes are what was announced; of a compressed answer the compressed ones were. */
function hasLength(bytes: number, headers: Headers): boolean {
  const announced = headers.get('content-length');
  const isComparable = announced !== null && !headers.has('content-encoding');
  return bytes > 0 && (!isComparable || bytes === Number(announced));
}

/** Hosts answer addresses of articles with the page and either status. */
const PAGE_STATUSES = [200, 404];

/** The page of the paper that is served under `base` as it can be kept, or null for any other answer. */
export async function pageToKeep(response: Response, base: string): Promise<Response | null> {
  const headers = new Headers(response.headers);
  const isHtml = headers.get('content-type')?.startsWith('text/html');
  if (!PAGE_STATUSES.includes(response.status) || !isHtml) return null;
  const html = await response.text();
  const isOurs =
    html.includes('<div id="root">') &&
    html.includes(`<meta name="kanbao-base" content="${base}" />`) &&
    html.trimEnd().endsWith('</html>');
  if (!isOurs) return null;
  // It is kept as text: what was true of its bytes on the way is not.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(html, { headers });
}
