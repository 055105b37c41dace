/** The press cannot go on, and someone can help it: the message says where, what, and what to do. */
export class PressError extends Error {
  override name = 'PressError';
}

/** What went wrong, for who can help it; with its stack where that is a fault of the press. */
export function explainFailure(error: unknown): string {
  if (error instanceof PressError) return error.message;
  return error instanceof Error && error.stack ? error.stack : String(error);
}
