import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFormula } from './format-formula.ts';
import { anyFormula } from './formula.arbitrary.ts';
import { referencesOf } from './formula-references.ts';
import { formulaOf, parseFormula } from './parse-formula.ts';

/** Columns of the faults, in order; empty for a formula that can be read. */
function faultColumns(text: string): unknown[] {
  const reading = parseFormula(text);
  return reading.kind === 'faults' ? reading.faults.map((fault) => fault.place[1]) : [];
}

function messages(text: string): string {
  const reading = parseFormula(text);
  if (reading.kind === 'formula') return '';
  return reading.faults.map((fault) => `${fault.message.vi} / ${fault.message.en}`).join('\n');
}

describe('a formula is read', () => {
  it.each([
    ['[gross-output]', '[gross-output]'],
    ['[ gross-output ]', '[gross-output]'],
    ['1.5 + 1,5', '1,5 + 1,5'],
    ['[a]+[b]*[c]', '[a] + [b] × [c]'],
    ['([a]+[b])*[c]', '([a] + [b]) × [c]'],
    ['[a]-[b]-[c]', '[a] − [b] − [c]'],
    ['[a]-([b]-[c])', '[a] − ([b] − [c])'],
    ['[a]/[b]/[c]', '[a] ÷ [b] ÷ [c]'],
    ['[a]:([b]:[c])', '[a] ÷ ([b] ÷ [c])'],
    ['[a] – [b] − [c] - [d]', '[a] − [b] − [c] − [d]'],
    ['-[a]*[b]', '−[a] × [b]'],
    ['-([a]+[b])', '−([a] + [b])'],
    ['[a]--[b]', '[a] − (−[b])'],
    ['SHARE([a];[b])', 'share([a]; [b])'],
    ['growth(sum_children([a]))', 'growth(sum_children([a]))'],
    ['growth_average([a]; 2020)', 'growth_average([a]; 2020)'],
    ['per_10000([beds];[population])', 'per_10000([beds]; [population])'],
    ['0,125', '0,125'],
    ['1,1250', '1,1250'],
    ['1000,5', '1000,5'],
    ['007', '7'],
  ])('%s as %s', (text, canonical) => {
    expect(formatFormula(formulaOf(text))).toBe(canonical);
  });

  it('multiplication binds before addition, and equals bind from the left', () => {
    expect(formulaOf('[a] − [b] × [c] − [d]')).toEqual(formulaOf('([a] − ([b] × [c])) − [d]'));
  });

  it('back to the same tree from its one way of writing', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        expect(formulaOf(formatFormula(formula))).toEqual(formula);
      }),
    );
  });
});

describe('a formula is refused at its column', () => {
  it.each([
    ['', [1]],
    ['   ', [4]],
    ['[a] +', [6]],
    ['[a] + × [b]', [7]],
    ['× [a]', [1]],
    ['[a] [b]', [5]],
    ['[a] 2', [5]],
    ['([a] + [b]', [1]],
    ['[a])', [4]],
    ['[a] ; [b]', [5]],
    ['[gross-output', [1]],
    ['[Gross Output]', [1]],
    ['[a] + $', [7]],
    ['gross', [1]],
    ['median([a])', [1]],
    ['share([a])', [1]],
    ['share([a]; [b]; [c])', [1]],
    ['share([a], [b])', [10]],
    ['growth()', [8]],
    ['growth([a]', [1]],
    ['sum_children([a] + [b])', [1]],
    ['growth_average([a]; [b])', [1]],
    ['growth_average([a]; 20)', [1]],
    ['1.000', [1]],
    ['1.000.000', [1]],
    ['1,5,2', [1]],
    ['tỷ + [a]', [1]],
    ['share([a] $ [b])', [11]],
    ['$ + [a] + $', [1, 11]],
  ])('%j at %j', (text, columns) => {
    expect(faultColumns(text)).toEqual(columns);
  });

  it('with all its faults at once, in order', () => {
    expect(faultColumns('[A] + 1.000 × median([b]; share([c]')).toEqual([1, 7, 15, 27]);
  });

  it('counting an accented letter as one column, also when it is written as two signs', () => {
    expect(faultColumns('ổ(1) × [a] + $')).toEqual([1, 14]);
    expect(faultColumns('ổ'.normalize('NFD') + '(1) × [a] + $')).toEqual([1, 14]);
  });

  it('because 1.000 is a thousand to one reader and one to another', () => {
    expect(messages('1.000')).toContain(
      'viết 1000 nếu là hàng nghìn, 1.0000 nếu là phần thập phân',
    );
  });

  it('naming the pattern of a function that is used wrongly', () => {
    expect(messages('share([a])')).toContain('share([a]; [b])');
  });

  it('when it is too long or too deep to check by hand', () => {
    expect(faultColumns(`${'1+'.repeat(600)}1`)).toEqual([1001]);
    expect(faultColumns(`${'('.repeat(60)}1${')'.repeat(60)}`)).toContain(52);
  });

  it('and whatever the text, in words, never with a crash', () => {
    const signs = fc.constantFrom(
      ...'[ ] ( ) ; + − × ÷ - . , 0 15 9 a _ gọ $ share( growth( [a]'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(signs).map((all) => all.join('')),
        ),
        (text) => {
          const reading = parseFormula(text);
          if (reading.kind === 'formula') {
            expect(formulaOf(formatFormula(reading.formula))).toEqual(reading.formula);
          } else {
            const columns = reading.faults.map((fault) => Number(fault.place[1]));
            expect(columns.length).toBeGreaterThan(0);
            expect(columns).toEqual(columns.toSorted((a, b) => a - b));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the references of a formula', () => {
  it('are its indicators, each once, as first mentioned', () => {
    expect(referencesOf(formulaOf('share([b]; [a] + sum_children([b]) − 5)'))).toEqual(['b', 'a']);
  });

  it('are none in a formula of numbers', () => {
    expect(referencesOf(formulaOf('−(1 + 2)'))).toEqual([]);
  });
});
