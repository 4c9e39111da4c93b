import type { Fault } from '../../../core/kernel/refusal.ts';
import type { SourceDocument } from '../../../core/resolution/document.ts';
import type { PlanLine } from '../../../core/target/plan-line.ts';
import type { PackContents } from '../pack.ts';
import { itemsOf, type PlacedContents } from './placed-contents.ts';
import { faultAt, type Placed } from '../sheet/sheet.ts';

/** Two rows for one thing, in the files or between a file and what is known already. */
export function duplicateFaults(pack: PlacedContents, known: PackContents): Fault[] {
  return [
    ...sameId('units.csv', pack.units),
    ...sameId('documents.csv', pack.documents),
    ...sameId('resolutions.csv', pack.resolutions),
    ...sameId('programmes.csv', pack.programmes),
    ...sameId('targets.csv', pack.targets),
    ...sameId('claims.csv', pack.claims),
    ...sameKey('registers.csv', 'code', pack.registers, ({ code }) => code),
    ...sameId('records.csv', pack.records),
    ...sameId('difficulties.csv', pack.difficulties),
    ...sameKey('action-programmes.csv', 'call_title', pack.calls, ({ id }) => id),
    ...sameKey('meetings.csv', 'title', pack.meetings, ({ id }) => id),
    ...sameKey('evidence.csv', 'target_id', pack.evidence, (one) =>
      [one.targetId, one.part, one.documentId].join(' '),
    ),
    ...sameDocument(pack, known),
    ...samePlan(pack, known),
  ];
}

function sameId(fileName: string, placed: readonly Placed<{ id: string }>[]): Fault[] {
  return sameKey(fileName, 'id', placed, ({ id }) => id);
}

function sameKey<T>(
  fileName: string,
  column: string,
  placed: readonly Placed<T>[],
  keyOf: (item: T) => string,
): Fault[] {
  const groups = Map.groupBy(placed, ({ item }) => keyOf(item));
  return [...groups].flatMap(([key, [first, ...again]]) =>
    again.map(({ line }) =>
      faultAt(fileName, line, column, {
        vi: `“${key}” đã có ở dòng ${first?.line}`,
        en: `“${key}” stands in line ${first?.line} already`,
      }),
    ),
  );
}

/** A document is known by issuer, number and date; where it has no number, by its title as well. */
function sameDocument(pack: PlacedContents, known: PackContents): Fault[] {
  const keyOf = (one: SourceDocument): string =>
    JSON.stringify([one.issuer, one.documentNumber, one.datedFrom, one.title]);
  return clashes({
    fileName: 'documents.csv',
    column: 'title',
    placed: pack.documents,
    known: known.documents,
    keyOf,
    message: (id) => ({
      vi: `Văn bản này (cùng nơi ban hành, số, ngày, tiêu đề) đã có với mã “${id}”`,
      en: `This document (same issuer, number, date, title) is known as “${id}”`,
    }),
  });
}

/** One assigner gives one plan for a figure; what changes later is a version of it. */
function samePlan(pack: PlacedContents, known: PackContents): Fault[] {
  const keyOf = (one: PlanLine): string =>
    [one.unitId, one.indicatorCode, one.periodId, one.scope, one.priceBasis, one.assigner].join(
      ' ',
    );
  return clashes({
    fileName: 'plan-lines.csv',
    column: 'id',
    placed: pack.planLines,
    known: known.planLines,
    keyOf,
    message: (id) => ({
      vi: `Nơi giao này đã giao số kế hoạch ấy ở “${id}”; số điều chỉnh là một dòng nữa của “${id}”`,
      en: `This assigner gave that plan in “${id}” already; an adjustment is another row of “${id}”`,
    }),
  });
}

interface ClashQuestion<T extends { id: string }> {
  fileName: string;
  column: string;
  placed: readonly Placed<T>[];
  known: readonly T[];
  keyOf: (item: T) => string;
  message: (id: string) => Fault['message'];
}

function clashes<T extends { id: string }>(question: ClashQuestion<T>): Fault[] {
  const { placed, keyOf } = question;
  const ids = new Set<string>(itemsOf(placed).map(({ id }) => id));
  const holder = new Map<string, string>(
    question.known.filter(({ id }) => !ids.has(id)).map((item) => [keyOf(item), item.id]),
  );
  return placed.flatMap(({ line, item }) => {
    const other = holder.get(keyOf(item));
    holder.set(keyOf(item), item.id);
    if (other === undefined || other === item.id) return [];
    return [faultAt(question.fileName, line, question.column, question.message(other))];
  });
}
