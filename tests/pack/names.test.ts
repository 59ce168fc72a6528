import {describe, expect, test} from 'vitest';
import {manualPath} from '../../src/pack/layout.ts';
import {commandOf, nameFlaw} from '../../src/pack/names.ts';

describe('names of packages', () => {
  test.each([
    'my-blog',
    'blog',
    'a',
    '2025',
    'my.blog_2',
    '@me/my-blog',
    '@me-2/blog',
    'constructor',
    'a'.repeat(214),
    '@me/http',
    '@_me/_blog',
  ])('npm takes %s', name => {
    expect(nameFlaw(name)).toBeNull();
  });

  test.each([
    ['', 'it is empty'],
    ['a'.repeat(215), 'it is over 214 characters long'],
    ['My-Blog', 'it has capital letters'],
    ['my blog', 'it has spaces'],
    [' blog', 'it has spaces'],
    ['blog\n', 'it has spaces'],
    ['.blog', 'it starts with a dot, an underscore or a hyphen'],
    ['_blog', 'it starts with a dot, an underscore or a hyphen'],
    ['-blog', 'it starts with a dot, an underscore or a hyphen'],
    ['__proto__', 'it starts with a dot, an underscore or a hyphen'],
    ['@me/.blog', 'its part after the scope starts with a dot or a hyphen'],
    ['@me/-blog', 'its part after the scope starts with a dot or a hyphen'],
    ['@../blog', 'its scope starts with a dot'],
    ['..', 'it starts with a dot, an underscore or a hyphen'],
    ['blog!', "it has one of the characters ~ ' ! ( ) *"],
    ['~blog', "it has one of the characters ~ ' ! ( ) *"],
    ['me/blog', 'a scope is written @scope/name'],
    ['@me/blog/x', 'a scope is written @scope/name'],
    ['@me', 'a scope is written @scope/name'],
    ['@/blog', 'a scope is written @scope/name'],
    ['@me/../../x', 'its part after the scope starts with a dot or a hyphen'],
    ['blög', 'it has characters that an address cannot hold'],
    ['blog?x', 'it has characters that an address cannot hold'],
    ['blog\u0007', 'it has characters that an address cannot hold'],
    ['blog\ud800', 'it has characters that an address cannot hold'],
    ['a\\b', 'it has characters that an address cannot hold'],
    ['node_modules', 'the name is reserved'],
    ['favicon.ico', 'the name is reserved'],
    ['http', "it is the name of one of Node's own modules"],
    ['fs', "it is the name of one of Node's own modules"],
  ])('npm refuses %j', (name, flaw) => {
    expect(nameFlaw(name)).toBe(flaw);
  });

  test('the manual page is called as the command, but for what Windows takes for a device', () => {
    expect(['my-blog', 'my.blog', 'con', 'com1.blog', 'concert'].map(manualPath)).toEqual([
      'dist/my-blog.1',
      'dist/my.blog.1',
      'dist/blog.1',
      'dist/blog.1',
      'dist/concert.1',
    ]);
  });

  test('the command is the name without its scope', () => {
    expect(commandOf('@me/my-blog')).toBe('my-blog');
    expect(commandOf('my-blog')).toBe('my-blog');
  });
});
