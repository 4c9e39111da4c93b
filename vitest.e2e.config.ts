import { defineConfig } from 'vitest/config';

/**
 * Whole journeys in a browser; `npm test` runs them after the other tests. Two files side by side, each with an
 * installation of its own: much of a journey is waiting; three at once only wait for the two cores.
 */
export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    globalSetup: ['e2e/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
