import { decimal } from '../../kernel/decimal.ts';
import { type Fault, Refusal } from '../../kernel/refusal.ts';
import { parseCall } from './parse-call.ts';
import type { Formula, FormulaOperator } from './formula.ts';
import { type FormulaToken, readFormulaTokens } from './formula-lexer.ts';
import { type FormulaReader, current, deny, advance } from './formula-reader.ts';

/** Longer or deeper formulas are refused: nobody could check them by hand. */
const MAX_LENGTH = 1000;
const MAX_DEPTH = 50;

const bindingPower = { '+': 10, '−': 10, '×': 20, '÷': 20 } satisfies Record<
  FormulaOperator,
  number
>;
const NEGATION_POWER = 30;

/** Stands where something could not be read; a reading with faults never hands it out. */
const unreadable: Formula = { kind: 'number', value: decimal(0) };

export type FormulaReading =
  | { kind: 'formula'; formula: Formula }
  | { kind: 'faults'; faults: Fault[] };

/**
 * Reads a formula such as `share([land-use-fees]; [budget-revenue])`. Every fault found is listed with its
 * place `['column', n]`, n from 1. Grammar: docs/domain/formula.md.
 */
export function parseFormula(text: string): FormulaReading {
  if (text.length > MAX_LENGTH) {
    return { kind: 'faults', faults: [tooLarge(MAX_LENGTH + 1)] };
  }
  const { tokens, faults } = readFormulaTokens(text.normalize('NFC'));
  const reader: FormulaReader = { tokens, position: 0, faults, readOperand };
  const formula = parseExpression(reader, 0, 0);
  while (current(reader).kind !== 'end') {
    denyLeftOver(reader, current(reader));
    if (current(reader).kind !== 'end') parseExpression(reader, 0, 0);
  }
  if (faults.length === 0) return { kind: 'formula', formula };
  return { kind: 'faults', faults: faults.toSorted((a, b) => columnOf(a) - columnOf(b)) };
}

/** A page asks for the formulas of the catalogue again and again; only sound ones are kept. */
const readBefore = new Map<string, Formula>();

/** The tree of a formula that has been checked before. Refuses (`not-valid`) one that cannot be read. */
export function formulaOf(text: string): Formula {
  const before = readBefore.get(text);
  if (before !== undefined) return before;
  const reading = parseFormula(text);
  if (reading.kind === 'formula') {
    readBefore.set(text, reading.formula);
    return reading.formula;
  }
  throw new Refusal(
    'not-valid',
    { vi: `Công thức “${text}” không đọc được`, en: `The formula “${text}” cannot be read` },
    reading.faults,
  );
}

function readOperand(reader: FormulaReader, depth: number): Formula {
  return parseExpression(reader, 0, depth);
}

/** Pratt's algorithm: reads as long as the next operator binds at least as tightly as `power`. */
function parseExpression(reader: FormulaReader, power: number, depth: number): Formula {
  if (depth > MAX_DEPTH) return giveUp(reader);
  let left = parsePrefix(reader, depth);
  for (;;) {
    const token = current(reader);
    if (token.kind === 'broken') {
      advance(reader);
      if (startsOperand(current(reader))) parseExpression(reader, power, depth + 1);
      continue;
    }
    if (token.kind !== 'operator' || bindingPower[token.operator] < power) return left;
    advance(reader);
    const right = parseExpression(reader, bindingPower[token.operator] + 1, depth + 1);
    left = { kind: 'operation', operator: token.operator, left, right };
  }
}

function startsOperand(token: FormulaToken): boolean {
  return ['number', 'reference', 'name', 'open'].includes(token.kind);
}

function parsePrefix(reader: FormulaReader, depth: number): Formula {
  const token = current(reader);
  switch (token.kind) {
    case 'number':
      advance(reader);
      return { kind: 'number', value: token.value };
    case 'reference':
      advance(reader);
      return { kind: 'reference', indicatorCode: token.indicatorCode };
    case 'name':
      return parseCall(reader, token, depth + 1) ?? unreadable;
    case 'open':
      return parseBrackets(reader, depth);
    case 'operator':
      return parseSign(reader, token, depth);
    case 'broken':
      advance(reader);
      return unreadable;
    default:
      deny(reader, token.column, {
        vi: 'Thiếu một số, một [mã chỉ tiêu] hoặc một hàm',
        en: 'A number, an [indicator code] or a function is missing',
      });
      return unreadable;
  }
}

function parseSign(
  reader: FormulaReader,
  token: { column: number; operator: FormulaOperator },
  depth: number,
): Formula {
  advance(reader);
  if (token.operator === '−') {
    return { kind: 'negation', of: parseExpression(reader, NEGATION_POWER, depth + 1) };
  }
  deny(reader, token.column, {
    vi: `Trước dấu “${token.operator}” thiếu một số, một [mã chỉ tiêu] hoặc một hàm`,
    en: `A number, an [indicator code] or a function is missing before “${token.operator}”`,
  });
  return parseExpression(reader, NEGATION_POWER, depth + 1);
}

function parseBrackets(reader: FormulaReader, depth: number): Formula {
  const opening = advance(reader);
  const inner = parseExpression(reader, 0, depth + 1);
  if (current(reader).kind === 'close') {
    advance(reader);
    return inner;
  }
  deny(reader, opening.column, {
    vi: 'Ngoặc “(” này không được đóng',
    en: 'This bracket “(” is not closed',
  });
  return unreadable;
}

/** Something follows a whole formula: says what, and steps over it unless a formula can start there. */
function denyLeftOver(reader: FormulaReader, token: FormulaToken): void {
  if (token.kind === 'close') {
    deny(reader, token.column, { vi: 'Thừa dấu “)”', en: 'One “)” too many' });
    advance(reader);
  } else if (token.kind === 'separator') {
    deny(reader, token.column, {
      vi: 'Dấu “;” chỉ dùng trong ngoặc của một hàm',
      en: 'The sign “;” belongs inside the brackets of a function',
    });
    advance(reader);
  } else {
    deny(reader, token.column, {
      vi: 'Thiếu phép tính (+ − × ÷) ở đây',
      en: 'An operator (+ − × ÷) is missing here',
    });
  }
}

function giveUp(reader: FormulaReader): Formula {
  reader.faults.push(tooLarge(current(reader).column));
  reader.position = reader.tokens.length - 1;
  return unreadable;
}

function tooLarge(column: number): Fault {
  return {
    place: ['column', column],
    message: {
      vi: `Công thức quá dài (trên ${MAX_LENGTH} ký tự) hoặc lồng quá ${MAX_DEPTH} lớp; hãy tách thành nhiều chỉ tiêu`,
      en: `The formula is longer than ${MAX_LENGTH} signs or nested deeper than ${MAX_DEPTH}; split it into several indicators`,
    },
  };
}

function columnOf(fault: Fault): number {
  return Number(fault.place[1]);
}
