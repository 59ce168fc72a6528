import {type Flag, helpFlag} from './flags.ts';

/** The flags of `octavo pack`. */
export const packFlags = [
  {
    name: 'name',
    type: 'text',
    value: 'name',
    group: 'What to pack',
    description: 'name of the package and of its command, as in npx <name>',
  },
  {
    name: 'title',
    type: 'text',
    value: 'title',
    group: 'What to pack',
    default: "the folder's name",
    description: 'what the reader calls the blog',
  },
  {
    name: 'author',
    type: 'text',
    value: 'name',
    group: 'What to pack',
    description: 'who wrote the posts',
  },
  {
    name: 'site',
    type: 'text',
    value: 'address',
    group: 'What to pack',
    description: 'public address of the blog, opened for posts that name none of their own',
  },
  {
    name: 'description',
    type: 'text',
    value: 'text',
    group: 'What to pack',
    default: 'made of title, number of posts and author',
    description: 'what npm shows under the name',
  },
  {
    name: 'license',
    type: 'text',
    value: 'id',
    group: 'What to pack',
    default: 'all rights reserved',
    description: 'licence of the posts, such as CC-BY-4.0',
  },
  {
    name: 'release',
    type: 'text',
    value: 'version',
    group: 'What to pack',
    default: '1.0.0',
    description: 'version of the package; npm takes each only once',
  },
  {
    name: 'out',
    type: 'text',
    completes: 'folders',
    value: 'folder',
    group: 'Where to',
    default: 'a new folder of the name, here',
    description: 'folder to write the package to; missing or empty',
  },
  {
    name: 'dry-run',
    type: 'switch',
    group: 'Where to',
    description: 'show what would go in, and write nothing',
  },
  helpFlag,
] as const satisfies readonly Flag[];
