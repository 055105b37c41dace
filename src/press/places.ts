import { fileURLToPath } from 'node:url';

/** The package: where the reader's source and `package.json` are. Ends with a slash. */
export const PACKAGE_FOLDER = fileURLToPath(new URL('../../', import.meta.url));

/** Where `npm run shell` puts the built reader. */
export const SHELL_FOLDER = fileURLToPath(new URL('../../.kanbao/shell', import.meta.url));

/** The code of the press that is running: its source, or what was built of it. Ends with a slash. */
export const CODE_FOLDER = fileURLToPath(new URL('./', import.meta.url));
