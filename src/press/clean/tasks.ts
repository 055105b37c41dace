import { type Element, isText } from 'domhandler';
import { addClass, isElement } from './nodes.ts';
import type { Fate } from './rule.ts';

/**
 * Says by class what the marks of a task list say.
 * Before: <li>[x] 甲</li>  After: <li class="task-done">甲</li>
 */
export function markTask(element: Element): Fate {
  if (element.name !== 'li') return 'keep';
  const [first] = element.children;
  const [text] = isElement(first, 'p') ? first.children : [first];
  const mark = text && isText(text) ? /^\s*\[([ xX])\]\s+/.exec(text.data) : null;
  if (!mark || !text || !isText(text)) return 'keep';
  text.data = text.data.slice(mark[0].length);
  addClass(element, mark[1] === ' ' ? 'task-open' : 'task-done');
  return 'keep';
}
