/** A setting that does not exist, or a value that it cannot have. For people: what is wrong, what to do next. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
