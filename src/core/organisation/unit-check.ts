import { formatDate } from '../kernel/plain-date.ts';
import type { Fault } from '../kernel/refusal.ts';
import { validityOf } from './unit-identity.ts';
import type { Unit } from './unit.ts';
import { isEmptySpan, overlapsAmong, type Span } from './validity.ts';

/** Everything wrong with a list of units: identity, an empty validity, one code carried by two units on one day. */
export function validateUnits(units: Unit[]): Fault[] {
  const byCode = new Map<string, (Span & { unit: Unit; index: number })[]>();
  const faults: Fault[] = [];
  units.forEach((unit, index) => {
    faults.push(...ownFaults(unit, index));
    const sameCode = byCode.get(unit.code) ?? [];
    sameCode.push({ ...validityOf(unit), unit, index });
    byCode.set(unit.code, sameCode);
  });
  for (const sameCode of byCode.values()) {
    for (const [earlier, later] of overlapsAmong(sameCode)) {
      faults.push({
        place: ['units', later.index, 'validFrom'],
        message: {
          vi: `Mã ${later.unit.code}: ${later.unit.name} bắt đầu khi ${earlier.unit.name} vẫn còn mang mã này`,
          en: `Code ${later.unit.code}: ${later.unit.name} begins while ${earlier.unit.name} still carries it`,
        },
      });
    }
  }
  return faults;
}

function ownFaults(unit: Unit, index: number): Fault[] {
  const faults: Fault[] = [];
  if (unit.id !== `${unit.code}@${unit.validFrom}`) {
    faults.push({
      place: ['units', index, 'id'],
      message: {
        vi: `${unit.name}: định danh ${unit.id} không khớp mã ${unit.code} và ngày hiệu lực ${unit.validFrom}`,
        en: `${unit.name}: id ${unit.id} does not agree with code ${unit.code} and first day ${unit.validFrom}`,
      },
    });
  }
  if (isEmptySpan(validityOf(unit))) {
    faults.push({
      place: ['units', index, 'validTo'],
      message: {
        vi: `${unit.name}: ngày hết hiệu lực phải sau ngày bắt đầu ${formatDate(unit.validFrom, 'vi')}`,
        en: `${unit.name}: it must end after it begins on ${formatDate(unit.validFrom, 'en')}`,
      },
    });
  }
  return faults;
}
