import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/plain-date.ts';
import {
  Coefficient,
  Coefficients,
  type ConversionRule,
  conversionFaults,
  ConvertedKind,
  ruleOn,
} from './conversion.ts';
import { city, ward } from './task.builder.ts';

const rule = (id: number, from: string, unitId = city): ConversionRule => ({
  id,
  unitId,
  from: plainDate(from),
  document: 'Quyết định 12/QĐ-UBND',
  coefficients: Coefficients.parse(
    Object.fromEntries(ConvertedKind.options.map((kind) => [kind, '1'])),
  ),
});

describe('the rule that converts a product', () => {
  const rules = [
    rule(1, '2026-02-01'),
    rule(2, '2026-05-01'),
    rule(3, '2026-05-01'),
    rule(4, '2026-01-01', ward),
  ];

  it.each([
    ['before the first', '2026-01-31', null],
    ['on its first day', '2026-02-01', 1],
    ['until the next one', '2026-04-30', 1],
    ['the later recorded of one day', '2026-05-01', 3],
  ])('%s', (_, day, id) => {
    expect(ruleOn(rules, { unitId: city, day: plainDate(day) })?.id ?? null).toBe(id);
  });
});

it.each([
  ['2026-03-01', 0],
  ['2026-03-20', 0],
  ['2026-04-01', 0],
  ['2026-02-28', 1],
])('a rule from %s, set on 15 March 2026, has %i faults', (from, faults) => {
  const said = { from: plainDate(from), document: 'Quyết định 12/QĐ-UBND' };
  expect(conversionFaults(said, plainDate('2026-03-15'))).toHaveLength(faults);
});

it.each([
  ['0.5', true],
  ['100', true],
  ['0', false],
  ['-1', false],
  ['100.01', false],
  ['1.005', false],
])('a coefficient of %s is taken: %s', (text, isTaken) => {
  expect(Coefficient.safeParse(text).success).toBe(isTaken);
});
