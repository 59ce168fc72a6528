/** Runs octavo on the arguments after the program's name; answers with the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  void argv;
  return 0;
}
