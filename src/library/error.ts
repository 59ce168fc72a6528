/** The path cannot be read as a library. Caused by what the user asked for, not by a fault of octavo. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  /** What to do next, in one line. */
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
