import {defineConfig} from 'vitest/config';
import {Tally} from './tests/helpers/tally.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/helpers/build.ts'],
    setupFiles: ['tests/helpers/isolate.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    reporters: ['default', new Tally()],
  },
});
