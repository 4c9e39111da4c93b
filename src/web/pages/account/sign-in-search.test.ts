import { expect, it } from 'vitest';
import { SignInSearch } from './sign-in-search.ts';

it.each([
  ['/scorecard?unit=165@2010-01-01', '/scorecard?unit=165@2010-01-01'],
  ['//evil.example/scorecard', undefined],
  ['/\\evil.example', undefined],
  ['https://evil.example', undefined],
  ['javascript:alert(1)', undefined],
])('the way back %s leads to %s', (back, leads) => {
  expect(SignInSearch.parse({ back })).toEqual({ back: leads });
});
