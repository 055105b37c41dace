import { type ChildNode, type Document, type Element, isText } from 'domhandler';
import { hasClass, isElement, setChildren, textOf, wrap } from './nodes.ts';

/** Longest text under a picture that is taken for its caption, in UTF-16 units. */
const MAX_CAPTION = 120;

/** What only captions say: who took or drew the picture. */
const CREDIT =
  /图片来源|来源[：:]|资料图|示意图|制图|摄影|供图|图源|(?:^|[（(])图[：:]|摄[）)]?$|^图为|圖片來源|\b(?:photo|image|credit|source|picture)s?\b[^.]{0,12}:/i;

/**
 * A centred picture and the centred credit under it are one figure.
 * Before: <p class="align-center"><img></p><p class="align-center">图片来源：甲</p>
 * After: <figure><img><figcaption>图片来源：甲</figcaption></figure>
 */
export function captionPictures(root: Document): void {
  const blocks: ChildNode[] = [];
  let isChanged = false;
  for (let i = 0; i < root.children.length; i++) {
    const block = root.children[i];
    const next = root.children[i + 1];
    if (!block) continue;
    if (isPicture(block) && next && isCaption(next)) {
      blocks.push(wrap('figure', [...block.children, wrap('figcaption', next.children)]));
      isChanged = true;
      i++;
    } else blocks.push(block);
  }
  if (isChanged) setChildren(root, blocks);
}

/** Whether a paragraph is centred and holds one picture and no more. */
function isPicture(block: ChildNode): block is Element {
  if (!isElement(block, 'p') || !hasClass(block, 'align-center')) return false;
  const [only, ...more] = block.children;
  if (!only || more.length > 0) return false;
  return isImage(only) || (isElement(only, 'a') && only.children.every(isImage));
}

function isImage(node: ChildNode): boolean {
  return isElement(node, 'img');
}

function isCaption(block: ChildNode): block is Element {
  if (!isElement(block, 'p') || !hasClass(block, 'align-center')) return false;
  const isTextOnly = block.children.every((child) => isText(child) || !isImage(child));
  const text = textOf(block);
  return isTextOnly && text.length <= MAX_CAPTION && CREDIT.test(text);
}
