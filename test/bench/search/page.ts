/** The reader's modules read the base of their page as they are loaded: here it is `/`. Import this before them. */
Object.assign(globalThis, { document: { querySelector: () => null } });
