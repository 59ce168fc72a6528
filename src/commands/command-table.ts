/** A command that is called by its name, as help, completions and the man page show it. */
export type NamedCommand = {name: string; operands: string; description: string};

/** The commands with a name, in the order in which help shows them. */
export const commandTable = [
  {name: 'check', operands: '[path]', description: 'find what is wrong with the posts'},
  {name: 'pack', operands: '<folder>', description: 'make an npm package of the posts'},
  {name: 'config', operands: '[action]', description: 'look at the settings, and change them'},
  {
    name: 'completion',
    operands: '<shell>',
    description: 'complete posts, tags and flags in a shell',
  },
] as const satisfies readonly NamedCommand[];
