import {describe, expect, test} from 'vitest';
import {pagerCommand} from '../../src/output/pager-command.ts';

describe('the pager', () => {
  test.each([
    ['less, unless another is named', {}, 'less', ['-R'], 'FRX'],
    ['$PAGER', {PAGER: 'more'}, 'more', [], undefined],
    ['$OCTAVO_PAGER before $PAGER', {PAGER: 'more', OCTAVO_PAGER: 'most'}, 'most', [], undefined],
    ['arguments', {PAGER: 'less -S -i'}, 'less', ['-R', '-S', '-i'], 'FRX'],
    [
      'quotes',
      {PAGER: `'/opt/my pager/less' "-P a b"`},
      '/opt/my pager/less',
      ['-R', '-P a b'],
      'FRX',
    ],
    ['$LESS as it is', {LESS: '-i -M'}, 'less', ['-R'], '-i -M'],
    ['$LESS without r', {LESS: 'rFX -r'}, 'less', ['-R'], 'RFX -R'],
    ['less without -r', {PAGER: 'less -r'}, 'less', ['-R', '-R'], 'FRX'],
    [
      'less without -r among others',
      {PAGER: 'less -FrX --raw-control-chars'},
      'less',
      ['-R', '-FRX', '-R'],
      'FRX',
    ],
    ['prompts keep their r', {PAGER: 'less -Ppr+F'}, 'less', ['-R', '-Ppr+F'], 'FRX'],
  ])('%s', (_, env, command, args, less) => {
    expect(pagerCommand(env)).toEqual({command, args, env: less === undefined ? {} : {LESS: less}});
  });

  test.each([
    [{PAGER: ''}],
    [{OCTAVO_PAGER: '', PAGER: 'less'}],
    [{PAGER: 'cat'}],
    [{TERM: 'dumb'}],
  ])('none for %j', env => {
    expect(pagerCommand(env)).toBeNull();
  });
});
