import {deflateSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decode} from '../../src/picture/decode.ts';
import {PictureError} from '../../src/picture/error.ts';
import {readHeader} from '../../src/picture/header.ts';
import {isDecodable} from '../../src/picture/limits.ts';
import {chunk, gif, gradient, jpeg, paint, png, pngOf, pngStart} from '../helpers/pictures.ts';

/** Rows of samples as a PNG's stream has them, each without a filter. */
function raw(...rows: number[][]): Buffer {
  return chunk('IDAT', deflateSync(Buffer.from(rows.flatMap(row => [0, ...row]))));
}

const pixel = (data: Uint8Array, index: number): number[] => [
  ...data.subarray(index * 4, index * 4 + 4),
];

describe('PNG', () => {
  test('with every filter is as it was', () => {
    const picture = gradient(17, 13);
    expect(decode(png(picture))).toEqual(picture);
  });

  test.each<[string, Buffer, number[][]]>([
    [
      'grey of 1 bit',
      pngOf(pngStart(3, 1, {bits: 1, color: 0}), raw([0b0100_0000])),
      [
        [0, 0, 0, 255],
        [255, 255, 255, 255],
        [0, 0, 0, 255],
      ],
    ],
    [
      'grey of 2 bits',
      pngOf(pngStart(2, 1, {bits: 2, color: 0}), raw([0b0110_0000])),
      [
        [85, 85, 85, 255],
        [170, 170, 170, 255],
      ],
    ],
    [
      'grey of 16 bits',
      pngOf(pngStart(1, 1, {bits: 16, color: 0}), raw([0x80, 0xff])),
      [[128, 128, 128, 255]],
    ],
    ['grey with alpha', pngOf(pngStart(1, 1, {color: 4}), raw([9, 7])), [[9, 9, 9, 7]]],
    ['colours', pngOf(pngStart(1, 1, {color: 2}), raw([1, 2, 3])), [[1, 2, 3, 255]]],
    [
      'a colour that is not there',
      pngOf(
        pngStart(2, 1, {color: 2}),
        chunk('tRNS', Buffer.of(0, 1, 0, 2, 0, 3)),
        raw([1, 2, 3, 1, 2, 4]),
      ),
      [
        [1, 2, 3, 0],
        [1, 2, 4, 255],
      ],
    ],
    [
      'a palette',
      pngOf(
        pngStart(2, 1, {bits: 4, color: 3}),
        chunk('PLTE', Buffer.of(1, 2, 3, 4, 5, 6)),
        chunk('tRNS', Buffer.of(9)),
        raw([0x01]),
      ),
      [
        [1, 2, 3, 9],
        [4, 5, 6, 255],
      ],
    ],
  ])('of %s', (_, bytes, pixels) => {
    const {data} = decode(bytes);
    expect(pixels.map((_, index) => pixel(data, index))).toEqual(pixels);
  });

  test('interlaced: seven pictures in one', () => {
    // 3 by 3 grey pixels, each its own place; Adam7 has them in the order 1, 6, then 4, 5 (step 2), then row 2.
    const start = pngStart(3, 3, {color: 0, interlaced: 1});
    const data = raw([11], [13], [31, 33], [12], [32], [21, 22, 23]);
    const {data: pixels} = decode(pngOf(start, data));
    expect(Array.from({length: 9}, (_, index) => pixels[index * 4])).toEqual([
      11, 12, 13, 21, 22, 23, 31, 32, 33,
    ]);
  });

  test('cut short shows what there is', () => {
    const whole = png(paint(64, 64, () => [200, 100, 50]));
    const half = decode(whole.subarray(0, whole.length - 60));
    expect(half).toMatchObject({width: 64, height: 64});
    expect(pixel(half.data, 0)).toEqual([200, 100, 50, 255]);
  });
});

describe('GIF', () => {
  const colors = Array.from({length: 256}, (_, n): [number, number, number] => [
    n,
    255 - n,
    n >> 1,
  ]);
  const index = (x: number, y: number) => (x * 7 + y * 13) % 256;

  test.each([
    ['small', 5, 4, {}],
    ['large enough that its codes start anew', 200, 150, {}],
    ['interlaced', 9, 21, {interlaced: true}],
  ])('%s', (_, width, height, options) => {
    const expected = paint(width, height, (x, y) => colors[index(x, y)] ?? []);
    expect(decode(gif(width, height, colors, index, options))).toEqual(expected);
  });

  test('leaves out what is transparent', () => {
    const {data} = decode(gif(2, 1, colors, x => x, {transparent: 1}));
    expect([pixel(data, 0)[3], pixel(data, 1)[3]]).toEqual([255, 0]);
  });
});

describe('JPEG', () => {
  test('is near to what it was', () => {
    const picture = gradient(40, 24);
    const {width, height, data} = decode(jpeg(picture));
    expect([width, height]).toEqual([40, 24]);
    const off = data.map((value, at) => Math.abs(value - (picture.data[at] ?? 0)));
    expect(Math.max(...off)).toBeLessThan(24);
  });

  test.each([
    // What lies at the upper left when it is seen: red at its left edge, blue at its right.
    [1, 'red'],
    [2, 'blue'],
    [3, 'blue'],
    [4, 'red'],
    [5, 'red'],
    [6, 'red'],
    [7, 'blue'],
    [8, 'blue'],
  ])('of orientation %i is turned', (orientation, corner) => {
    const picture = paint(32, 16, x => (x < 16 ? [255, 0, 0] : [0, 0, 255]));
    const bytes = jpeg(picture, orientation);
    const {width, height, data} = decode(bytes);
    expect([width, height]).toEqual(orientation > 4 ? [16, 32] : [32, 16]);
    expect(readHeader(bytes)).toMatchObject({width, height});
    const [red = 0, , blue = 0] = pixel(data, 0);
    expect(red > blue ? 'red' : 'blue').toBe(corner);
  });
});

describe('a hostile file', () => {
  const bombs: [string, Buffer][] = [
    ['PNG of 2³¹ by 2³¹', pngOf(pngStart(0x7fffffff, 0x7fffffff), raw([0]))],
    ['PNG of no width', pngOf(pngStart(0, 10), raw([0]))],
    ['PNG with more pixels than it says', pngOf(pngStart(1, 1), raw(Array(99_999).fill(1)))],
    ['PNG of a colour type that is none', pngOf(pngStart(1, 1, {color: 5}), raw([0]))],
    ['PNG of a depth that is none', pngOf(pngStart(1, 1, {bits: 3, color: 0}), raw([0]))],
    ['PNG without pixels', pngOf(pngStart(1, 1))],
    ['PNG that is not packed', pngOf(pngStart(1, 1), chunk('IDAT', Buffer.from('nonsense')))],
    ['PNG cut in its first row', png(gradient(300, 300)).subarray(0, 50)],
    ['PNG cut in its head', png(gradient(4, 4)).subarray(0, 20)],
    ['GIF of 65535 by 65535', Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(7, 255)])],
    ['GIF cut in its head', Buffer.from('GIF89a\x01\x00\x01\x00\x80', 'latin1')],
    ['JPEG of 65535 by 65535', sized(0xffff, 0xffff)],
    ['JPEG of no size', sized(0, 0)],
    ['JPEG cut in its head', jpeg(gradient(8, 8)).subarray(0, 30)],
    ['text', Buffer.from('# A post')],
    ['nothing', Buffer.of()],
  ];

  test.each(bombs)('%s is refused, quickly and without its memory', (_, bytes) => {
    const before = process.memoryUsage();
    const start = process.cpuUsage();
    expect(() => decode(bytes)).toThrow(PictureError);
    const {user, system} = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(500);
    const {arrayBuffers, external} = process.memoryUsage();
    expect(arrayBuffers + external - before.arrayBuffers - before.external).toBeLessThan(20e6);
  });

  test('any bytes give a picture or a reason', () => {
    const starts = [
      Buffer.of(),
      png(gradient(9, 9)).subarray(0, 45),
      gif(9, 9, [[1, 2, 3]], () => 0).subarray(0, 790),
      jpeg(gradient(16, 16)).subarray(0, 620),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({maxLength: 300}), (start, rest) => {
        expectPictureOrReason(Buffer.concat([start, rest]));
      }),
      {numRuns: 300},
    );
  });

  test('any flaw in a good file gives a picture or a reason', () => {
    const files = [png(gradient(20, 20)), jpeg(gradient(24, 16)), gif(20, 9, [[9, 9, 9]], x => x)];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), {minLength: 1, maxLength: 5}),
        fc.nat(),
        (file, flaws, cut) => {
          const bytes = Buffer.from(file);
          for (const [at, value] of flaws) bytes[at % bytes.length] = value;
          expectPictureOrReason(cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
        },
      ),
      {numRuns: 300},
    );
  });
});

function expectPictureOrReason(bytes: Uint8Array): void {
  const header = readHeader(bytes);
  // A flaw in the size makes a picture that is large, but not too large, and takes its time.
  if (header && header.width * header.height > 1_000_000 && isDecodable(header)) return;
  try {
    const {width, height, data} = decode(bytes);
    expect(data.length).toBe(width * height * 4);
  } catch (error) {
    expect(error).toBeInstanceOf(PictureError);
  }
}

/** A JPEG that says it is so large. */
function sized(width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg(gradient(8, 8)));
  const frame = bytes.indexOf(Buffer.of(0xff, 0xc0));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}
