/**
 * A mistake of the person at the keyboard, not of the program: it is told in one line for what happened and one for
 * what to do next, and ends with a status: 1 when nothing matched, 2 for wrong usage or an unreadable path.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string;
  readonly status: 1 | 2;
  /** Told between message and hint, a line each: the posts that a name may mean. */
  readonly details: readonly string[];

  constructor(
    message: string,
    hint: string,
    {status = 2, details = [], ...options}: UserErrorOptions = {},
  ) {
    super(message, options);
    this.hint = hint;
    this.status = status;
    this.details = details;
  }
}

type UserErrorOptions = ErrorOptions & {status?: 1 | 2; details?: readonly string[]};
