/** The press cannot go on, and someone can help it: the message says where, what, and what to do. */
export class PressError extends Error {
  override name = 'PressError';
}
