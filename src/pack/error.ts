/** The package cannot be made as it was asked for. Told to the user; nothing has been written. */
export class PackError extends Error {
  override readonly name = 'PackError';
  /** What to do next, in one line. */
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
