import { expect, it } from 'vitest';
import { MissingReason } from '../kernel/missing.ts';
import { type Observation, observationStatus, observationStatuses } from './observation-status.ts';

const figure = (grade: 'official' | 'preliminary' | 'estimate', isBreak = false): Observation => ({
  content: { kind: 'value', grade },
  isBreak,
});
const absence = (reason: MissingReason, isBreak = false): Observation => ({
  content: { kind: 'missing', reason },
  isBreak,
});

it.each([
  ['an official figure', figure('official'), 'A'],
  ['a preliminary figure', figure('preliminary'), 'P'],
  ['an estimate', figure('estimate'), 'E'],
  ['the first figure of a new method', figure('estimate', true), 'B'],
  ['what nobody reported', absence('not-reported'), 'O'],
  ['what is not yet due', absence('not-yet-due'), 'O'],
  ['what cannot be compared', absence('not-comparable'), 'O'],
  ['what does not apply', absence('not-applicable'), 'M'],
  ['a quotient by 0', absence('divided-by-zero'), 'M'],
  ['a figure that could not be read', absence('unreadable'), 'L'],
  ['a figure kept back', absence('withheld'), 'Q'],
])('%s is coded for exchange', (_, observation, code) => {
  expect(observationStatus(observation)).toBe(code);
});

it('a break keeps the grade or the absence beside it where two letters may stand', () => {
  expect(observationStatuses(figure('preliminary', true))).toEqual(['B', 'P']);
  expect(observationStatuses(absence('withheld', true))).toEqual(['B', 'Q']);
  expect(observationStatuses(figure('official'))).toEqual(['A']);
});

it('no absence is ever coded as a normal value', () => {
  const letters = MissingReason.options.map((reason) => observationStatus(absence(reason)));
  expect(letters.filter((letter) => ['A', 'P', 'E'].includes(letter))).toEqual([]);
});
