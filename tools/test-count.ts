import * as z from 'zod';

/** What a run of tests came to. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of Vitest's JSON report that we count. */
const Report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * Counts the tests of a report. What failed without being a test counts as one failure, so that a
 * red run is never told as green: a file that does not load, a set-up that breaks, a crash.
 *
 * @param report Vitest's JSON report; undefined if it wrote none
 * @param succeeded whether Vitest itself ended with 0
 */
export function countTests(report: string | undefined, succeeded: boolean): TestCount {
  const files = report === undefined ? [] : Report.parse(JSON.parse(report)).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = failedTests + brokenFiles;
  return {
    passed,
    failed: succeeded ? failed : Math.max(failed, 1),
    skipped: tests.length - passed - failedTests,
  };
}

export function addCounts(a: TestCount, b: TestCount): TestCount {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** "12 passed, 0 failed", with ", 3 skipped" if there are any. */
export function describeCount({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/** A run in which no test ran proves nothing. */
export function isGreen({ passed, failed }: TestCount): boolean {
  return failed === 0 && passed > 0;
}
