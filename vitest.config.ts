import { defineConfig } from 'vitest/config'

const setup = { environment: 'node', globalSetup: ['./test/setup.ts'] }

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { ...setup, name: 'src', include: ['src/**/*.test.{ts,tsx}'] } },
      // Browser journeys share two cores with the browser itself: one file after another.
      {
        extends: true,
        test: { ...setup, name: 'e2e', include: ['e2e/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
})
