const BLOCKS = new Map([
  ['<script', '</script>'],
  ['<!--', '-->'],
  ['<style', '</style>'],
]);

/** Without tags, and without what scripts, comments and styles hold. */
export function withoutHtml(text: string): string {
  let rest = text;
  let kept = '';
  for (let found = /<script|<!--|<style/.exec(rest); found; ) {
    const end = BLOCKS.get(found[0]) ?? '';
    const close = rest.indexOf(end, found.index);
    kept += rest.slice(0, close === -1 ? found.index + 1 : found.index);
    rest = rest.slice(close === -1 ? found.index + 1 : close + end.length);
    found = /<script|<!--|<style/.exec(rest);
  }
  const all = kept + rest;
  // A `<` behind the last `>` begins no tag: looking for its end again and again takes long.
  const last = all.lastIndexOf('>') + 1;
  return all.slice(0, last).replace(/<[^>]*>/g, '') + all.slice(last);
}

const HTML_SIGNS = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

export function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => HTML_SIGNS.get(sign) ?? sign);
}

export function xmlEscaped(text: string): string {
  return escaped(text, /[&<>"]/g);
}
