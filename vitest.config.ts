import { defineConfig } from 'vitest/config'

const setup = { environment: 'node', globalSetup: ['./test/setup.ts'] }

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      // Generous: on a busy machine a database is slow, and no test here is about time.
      {
        extends: true,
        // One more than the cores of a small machine: most files wait for the database's disk.
        test: {
          ...setup,
          name: 'src',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts'],
          maxWorkers: 3,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // Each file has a browser and a program beside it; two at once, since a journey waits for its minute while others work.
      {
        extends: true,
        test: {
          ...setup,
          globalSetup: [...setup.globalSetup, './test/shared-program.ts'],
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
