let called = 'octavo';

/** The name of the command that is running: octavo, or a blog that was packed with it. */
export function programName(): string {
  return called;
}

/** Says that a packed blog is running. Called once, before anything else is done. */
export function callProgram(name: string): void {
  called = name;
}

/** A text that shows how to call octavo, as one calls the program that is running: a blog takes no path. */
export function asCalled(text: string): string {
  if (called === 'octavo') return text;
  return text.replace(/\boctavo (?:\[path\] )?(?=[-<[])/g, () => `${called} `);
}
