import {UserError} from './errors.ts';

/** The format that `--format` names, or `--json` for short. Throws a `UserError` when the two contradict each other. */
export function chosenFormat<Format extends string>({
  format,
  json,
}: {
  format: Format | undefined;
  json: boolean;
}): Format | 'json' | undefined {
  if (json && format && format !== 'json') {
    throw new UserError(`--json contradicts --format ${format}`, 'Leave one of them out.');
  }
  return json ? 'json' : format;
}
