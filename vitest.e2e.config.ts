import { defineConfig } from 'vitest/config';

/**
 * Whole journeys in a browser; `npm test` runs them after the other tests. Three files side by side, each with an
 * installation of its own: much of a journey is waiting, and two cores are not kept busy by two.
 */
export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    globalSetup: ['e2e/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
