import type { Command } from './command.ts';
import { GO } from './commands/go.ts';
import { LIST } from './commands/list.ts';
import { MOVE } from './commands/move.ts';
import { READ } from './commands/read.ts';

/** All that keys do, in the order of the sheet. The keys, the sheet and the switcher read this table: a new command is a new row. */
export const COMMANDS: readonly Command[] = [...MOVE, ...READ, ...LIST, ...GO];
