import {describe, expect, test} from 'vitest';
import {foldersOf, type Machine} from '../../src/platform/folders.ts';

describe.each<[string, Machine, string[]]>([
  [
    'Linux',
    {platform: 'linux', env: {}, home: '/home/ann'},
    ['/home/ann/.config/octavo', '/home/ann/.local/state/octavo', '/home/ann/.cache/octavo'],
  ],
  [
    'Linux with XDG folders',
    {
      platform: 'linux',
      env: {XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s', XDG_CACHE_HOME: '/k'},
      home: '/home/ann',
    },
    ['/c/octavo', '/s/octavo', '/k/octavo'],
  ],
  [
    'Linux with XDG folders that are not absolute',
    {platform: 'linux', env: {XDG_CONFIG_HOME: 'c', XDG_STATE_HOME: ''}, home: '/home/ann'},
    ['/home/ann/.config/octavo', '/home/ann/.local/state/octavo', '/home/ann/.cache/octavo'],
  ],
  [
    'FreeBSD',
    {platform: 'freebsd', env: {}, home: '/home/ann'},
    ['/home/ann/.config/octavo', '/home/ann/.local/state/octavo', '/home/ann/.cache/octavo'],
  ],
  [
    'macOS',
    {platform: 'darwin', env: {}, home: '/Users/ann'},
    [
      '/Users/ann/Library/Preferences/octavo',
      '/Users/ann/Library/Application Support/octavo',
      '/Users/ann/Library/Caches/octavo',
    ],
  ],
  [
    'macOS with an XDG folder',
    {platform: 'darwin', env: {XDG_CONFIG_HOME: '/Users/ann/.config'}, home: '/Users/ann'},
    [
      '/Users/ann/.config/octavo',
      '/Users/ann/Library/Application Support/octavo',
      '/Users/ann/Library/Caches/octavo',
    ],
  ],
  [
    'Windows',
    {
      platform: 'win32',
      env: {APPDATA: 'D:\\Roaming', LOCALAPPDATA: 'D:\\Local', XDG_CONFIG_HOME: '/c'},
      home: 'C:\\Users\\ann',
    },
    ['D:\\Roaming\\octavo\\Config', 'D:\\Local\\octavo\\State', 'D:\\Local\\octavo\\Cache'],
  ],
  [
    'Windows that says nothing',
    {platform: 'win32', env: {}, home: 'C:\\Users\\ann'},
    [
      'C:\\Users\\ann\\AppData\\Roaming\\octavo\\Config',
      'C:\\Users\\ann\\AppData\\Local\\octavo\\State',
      'C:\\Users\\ann\\AppData\\Local\\octavo\\Cache',
    ],
  ],
])('%s', (_name, machine, expected) => {
  test('keeps settings, state and cache where they belong', () => {
    const {config, state, cache} = foldersOf(machine);
    expect([config, state, cache]).toEqual(expected);
  });
});
