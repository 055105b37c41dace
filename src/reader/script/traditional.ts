import { scriptOf } from './converting.ts';
import { toTraditional } from './toTraditional.ts';
import '../styles/traditional.css';

/** 繁體 */
export const TRADITIONAL = scriptOf(toTraditional, 'zh-Hant');
