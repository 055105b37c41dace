/**
 * Uses a part of the code when it has come, or hears that it is lost. Not by
 * `import(…).then(…)`, which the build rewrites: a style sheet that is lost
 * would be an error that nobody handles.
 */
export async function coming<T>(
  load: () => Promise<T>,
  use: (part: T) => void,
  lost: (error: Error) => void,
): Promise<void> {
  let part: T;
  try {
    part = await load();
  } catch (error) {
    lost(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  use(part);
}
