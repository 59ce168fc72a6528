/** The decoder alone: the package's own entry brings its encoder along. */
declare module 'jpeg-js/lib/decoder.js' {
  function decode(
    bytes: Uint8Array,
    options: {
      useTArray: true;
      formatAsRGBA: true;
      tolerantDecoding: boolean;
      /** In millions of pixels. */
      maxResolutionInMP: number;
      maxMemoryUsageInMB: number;
    },
  ): {width: number; height: number; data: Uint8Array};
  export = decode;
}
