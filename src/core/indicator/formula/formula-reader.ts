import type { Fault } from '../../kernel/refusal.ts';
import type { Formula } from './formula.ts';
import type { FormulaToken } from './formula-lexer.ts';

/** Where the reading of one formula stands, and what was found wrong so far. */
export interface FormulaReader {
  readonly tokens: readonly FormulaToken[];
  position: number;
  readonly faults: Fault[];
  /** Reads one whole operand of a function. */
  readonly readOperand: (reader: FormulaReader, depth: number) => Formula;
}

export function current(reader: FormulaReader): FormulaToken {
  const token = reader.tokens[reader.position] ?? reader.tokens.at(-1);
  return token ?? { kind: 'end', column: 1 };
}

/** Steps over a token and returns it; stays on the last one. */
export function advance(reader: FormulaReader): FormulaToken {
  const token = current(reader);
  if (token.kind !== 'end') reader.position += 1;
  return token;
}

/** Notes a fault; one per column, since a second one there only follows from the first. */
export function deny(reader: FormulaReader, column: number, message: Fault['message']): void {
  if (reader.faults.some((fault) => fault.place[1] === column)) return;
  reader.faults.push({ place: ['column', column], message });
}
