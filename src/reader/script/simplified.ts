import { scriptOf } from './converting.ts';
import { toSimplified } from './toSimplified.ts';

/** 简体 */
export const SIMPLIFIED = scriptOf(toSimplified, 'zh-Hans');
