import {
  type Formula,
  type FormulaFunction,
  formulaFunctions,
  isFormulaFunction,
} from './formula.ts';
import { advance, current, deny, type FormulaReader } from './formula-reader.ts';

/** Reads `name(operand; operand)`; null, with the faults noted, when it is not a call of the language. */
export function parseCall(
  reader: FormulaReader,
  token: { column: number; name: string },
  depth: number,
): Formula | null {
  advance(reader);
  if (!isFormulaFunction(token.name)) denyName(reader, token);
  if (current(reader).kind !== 'open') {
    deny(reader, token.column, {
      vi: `Sau tên hàm ${token.name} phải có ngoặc “(”`,
      en: `A bracket “(” must follow the function name ${token.name}`,
    });
    return null;
  }
  const opening = reader.position;
  advance(reader);
  const operands = parseOperands(reader, token.column, depth);
  if (operands === null || !isFormulaFunction(token.name)) return null;
  const isWhole = reader.tokens
    .slice(opening, reader.position)
    .every((part) => part.kind !== 'broken');
  if (isWhole && !fitsPattern(token.name, operands)) {
    const { pattern } = formulaFunctions[token.name];
    deny(reader, token.column, {
      vi: `Hàm này viết là ${pattern}`,
      en: `This function is written ${pattern}`,
    });
  }
  return { kind: 'call', function: token.name, operands };
}

function denyName(reader: FormulaReader, token: { column: number; name: string }): void {
  const names = Object.keys(formulaFunctions).join(', ');
  deny(reader, token.column, {
    vi: `Không có hàm “${token.name}” (các hàm: ${names}); mã chỉ tiêu viết trong ngoặc vuông, ví dụ [gross-output]`,
    en: `There is no function “${token.name}” (functions: ${names}); indicator codes stand in square brackets, for example [gross-output]`,
  });
}

/** The operands up to and including the closing bracket; null when it is not there. */
function parseOperands(reader: FormulaReader, column: number, depth: number): Formula[] | null {
  const operands: Formula[] = [];
  for (;;) {
    operands.push(reader.readOperand(reader, depth));
    const { kind } = current(reader);
    if (kind === 'separator') {
      advance(reader);
      continue;
    }
    if (kind === 'close') {
      advance(reader);
      return operands;
    }
    deny(reader, kind === 'end' ? column : current(reader).column, {
      vi: 'Thiếu dấu “)” để đóng hàm này',
      en: 'This function lacks its closing “)”',
    });
    return null;
  }
}

function fitsPattern(name: FormulaFunction, operands: Formula[]): boolean {
  const forms = formulaFunctions[name].operands;
  if (forms.length !== operands.length) return false;
  return forms.every((form, index) => {
    const operand = operands[index];
    if (form === 'reference') return operand?.kind === 'reference';
    if (form === 'year')
      return operand?.kind === 'number' && /^(?:19|20|21)\d\d$/.test(operand.value);
    return true;
  });
}
