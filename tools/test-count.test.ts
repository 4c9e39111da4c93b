import { describe, expect, it } from 'vitest';
import { addCounts, countTests, describeCount, isGreen } from './test-count.ts';

const report = (...files: [string, ...string[]][]): string =>
  JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });

describe('the count at the end of npm test', () => {
  it.each([
    ['all passed', report(['passed', 'passed', 'passed']), true, '2 passed, 0 failed', true],
    ['one failed', report(['failed', 'passed', 'failed']), false, '1 passed, 1 failed', false],
    [
      'some were left out',
      report(['passed', 'passed', 'pending', 'todo']),
      true,
      '1 passed, 0 failed, 2 skipped',
      true,
    ],
    [
      'a file did not load',
      report(['passed', 'passed'], ['failed']),
      false,
      '1 passed, 1 failed',
      false,
    ],
    [
      'the runner failed beside the tests',
      report(['passed', 'passed']),
      false,
      '1 passed, 1 failed',
      false,
    ],
    ['the runner wrote nothing', undefined, false, '0 passed, 1 failed', false],
    ['no test ran', report(), true, '0 passed, 0 failed', false],
  ])('%s', (_, text, succeeded, line, green) => {
    const count = countTests(text, succeeded);
    expect(describeCount(count)).toBe(line);
    expect(isGreen(count)).toBe(green);
  });

  it('adds the journeys in the browser', () => {
    const sum = addCounts(
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 3, failed: 1, skipped: 0 },
    );
    expect(describeCount(sum)).toBe('4 passed, 1 failed, 2 skipped');
  });
});
