import { loadSettings } from '../../../src/press/loadSettings.ts';
import { press } from '../../../src/press/press.ts';
import { readShell } from '../../../src/press/write/shell.ts';

/** Presses a folder and says so, as a process of its own that can be killed: content, out, shell. */
const [content = '', out = '', shell = ''] = process.argv.slice(2);
const project = await loadSettings({ content: [content], out }, process.cwd());
process.stdout.write('pressing\n');
await press(project, { now: new Date(), shell: await readShell(shell) });
