/** A theme that does not exist, or one of the user's own that says something unknown. For people: what, what to do. */
export class ThemeError extends Error {
  override name = 'ThemeError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
