import {describe, expect, it} from 'vitest';
import {dateInPath, readDate, withoutDate} from '../../src/library/dates.ts';

describe('readDate', () => {
  it.each([
    ['2025-02-01', '2025-02-01'],
    ['2025-2-1', '2025-02-01'],
    ['2025/02/01', '2025-02-01'],
    ['20250201', '2025-02-01'],
    ['2024-02-29', '2024-02-29'],
    ['2024-05', '2024-05-01'],
    ['2024', '2024-01-01'],
    ['Jul 08 2022', '2022-07-08'],
    ['July 8th, 2022', '2022-07-08'],
    ['8 July 2022', '2022-07-08'],
    ['Fri, 08-Jul-2022', '2022-07-08'],
    ['17.05.2024', '2024-05-17'],
    ['2024年1月2日', '2024-01-02'],
    ['2024年01月02日', '2024-01-02'],
    ['2024年1月2日 10:30', '2024-01-02T10:30:00'],
    ['2024 年 1 月 2 日', '2024-01-02'],
    ['2024년 1월 2일', '2024-01-02'],
    ['05/17/2024', '2024-05-17'],
    ['17/05/2024', '2024-05-17'],
    ['2025-02-01T00:00:00Z', '2025-02-01'],
    ['2025-02-01T00:00:00.000Z', '2025-02-01'],
    ['2025-02-01 00:00:00 +0000', '2025-02-01'],
    ['2025-02-01 00:00', '2025-02-01'],
    ['2025-02-01T00:00:00-08:00', '2025-02-01T00:00:00-08:00'],
    ['2016-01-01 10:00:00 -0800', '2016-01-01T10:00:00-08:00'],
    ['2016-01-01 10:00', '2016-01-01T10:00:00'],
    ['2016-01-01T10:00:00.123Z', '2016-01-01T10:00:00Z'],
    ['2016-01-01 10:00:00 +5', '2016-01-01T10:00:00+05:00'],
    ['Fri, 08 Jul 2022 22:10:00 GMT', '2022-07-08T22:10:00Z'],
    ['2013-05-06 02:12:52 PDT', '2013-05-06T02:12:52-07:00'],
    ['Fri, 08 Jul 2022 22:10 est', '2022-07-08T22:10:00-05:00'],
    ['Jul 08 2022 10:05 PM', '2022-07-08T22:05:00'],
    ['Sat May 21 2022 00:00:00 GMT-0400 (Eastern Daylight Time)', '2022-05-21T00:00:00-04:00'],
  ])('reads %j as %s', (text, date) => {
    expect(readDate(text)).toEqual({date});
  });

  it.each([
    '2018-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-05-17T25:00:00',
    '2024-05-17 10:61',
    '2024-05-17T10:00:00+99:00',
    '2023-01-29 18:30:22 2023 -0800',
    '31/31/2024',
    'Feb 30 2022',
    '1656633600',
    '2024年2月30日',
    'tomorrow',
    'a'.repeat(200),
  ])('calls %j wrong instead of guessing', text => {
    expect(readDate(text)).toHaveProperty('wrong');
  });

  it.each(['', '  ', '{{date}}', '<% tp.date.now() %>', 'Last Modified', 'git Created'])(
    'finds no date in %j',
    text => {
      expect(readDate(text)).toBeNull();
    },
  );

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])(
    'never shifts a day in %s',
    zone => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        for (const text of ['Jul 08 2022', '2022-07-08', '2022-07-08T00:00:00Z']) {
          expect(readDate(text)).toEqual({date: '2022-07-08'});
        }
      } finally {
        process.env.TZ = before;
      }
    },
  );
});

describe('dateInPath', () => {
  it.each([
    ['_posts/2024-05-17-name.md', '2024-05-17'],
    ['_posts/2017-2-5-name.md', '2017-02-05'],
    ['Daily/2023-09-12.md', '2023-09-12'],
    ['2023-09-12 Meeting with Steph.md', '2023-09-12'],
    ['2014/12/12/1.0-Timeline', '2014-12-12'],
    ['inside-rust/2019/12/10/x', '2019-12-10'],
    ['blog/2024/05/17-name.md', '2024-05-17'],
    ['blog/2021-08-26-welcome/index.mdx', '2021-08-26'],
    ['blog/2021-08-26-welcome/index.fr.md', '2021-08-26'],
    ['blog/2021-08-26-welcome/other.md', null],
    ['blog/2024/05/name.md', null],
    ['2024-13-45-name.md', null],
    ['version-2024-05-17.md', null],
    ['3940394-21-9393050-test.md', null],
  ])('finds in %s the day %s', (path, day) => {
    expect(dateInPath(path)).toBe(day);
  });
});

describe('withoutDate', () => {
  it.each([
    ['2024-05-17-name', 'name'],
    ['2017-2-5-i-dont', 'i-dont'],
    ['2024-05-17', '2024-05-17'],
    ['2024-99-17-name', '2024-99-17-name'],
    ['name', 'name'],
  ])('makes %s %s', (name, bare) => {
    expect(withoutDate(name)).toBe(bare);
  });
});
