import {defineConfig} from 'vitest/config';

/** For `npm run soak`, which takes minutes: not a part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/soak/*.soak.ts'],
    setupFiles: ['tests/helpers/isolate.ts'],
    testTimeout: 3_600_000,
    reporters: ['default'],
  },
});
