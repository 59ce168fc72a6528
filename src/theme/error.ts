/** A theme that does not exist, or one of the user's own that says something unknown. One line, for people. */
export class ThemeError extends Error {
  override name = 'ThemeError';
}
