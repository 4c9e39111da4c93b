import type { FigureKey } from './figure.ts';

const fields = [
  'indicatorCode',
  'indicatorVersion',
  'unitId',
  'periodId',
  'scope',
  'priceBasis',
] as const satisfies (keyof FigureKey)[];

/** One line that is the same for the same key and for no other: `gross-output v1 | 165@… | 2021 | territory | current`. */
export function figureKeyText(key: FigureKey): string {
  return fields.map((field) => String(key[field])).join('|');
}

/** Two numbers with the same key are two tellings of one thing. */
export function isSameFigure(a: FigureKey, b: FigureKey): boolean {
  return fields.every((field) => a[field] === b[field]);
}

/** A steady order of keys, for lists and exports: by indicator, version, unit, period, scope, basis. */
export function compareKeys(a: FigureKey, b: FigureKey): number {
  for (const field of fields) {
    const [left, right] = [a[field], b[field]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
