import { callKey, type KeptCall } from '../../programme/kept-calls.ts';
import { disagreement, placeIn } from './build-organisation.ts';
import { dayMeant, type Linking } from './linking.ts';
import type { PlacedContents } from './placed-contents.ts';
import { type ActionProgrammeRow, actionProgrammeSheet } from '../sheet/programme-sheets.ts';
import type { Placed } from '../sheet/sheet.ts';
import type { SheetRows } from '../sheet/sheet-rows.ts';

type Row = Placed<ActionProgrammeRow>;

const place = (line: number) => placeIn(actionProgrammeSheet.fileName, line);

/** Orders for action programmes: the rows of one `call` agree in all but the unit and what it issued. */
export function buildCalls(rows: SheetRows, linking: Linking): PlacedContents['calls'] {
  const calls = Map.groupBy(rows.actionProgrammes, ({ item }) => item.call);
  return [...calls.values()].flatMap((asked) => {
    const [first] = asked;
    if (first === undefined) return [];
    const { line, item: row } = first;
    for (const one of asked) denyOtherCall(one, first, linking);
    const at = place(line);
    if (row.due_on !== null && row.due_on < row.called_on) {
      linking.deny(at('due_on'), {
        vi: 'Hạn đứng trước ngày giao',
        en: 'The deadline is before the day of the order',
      });
    }
    const about = dayMeant(row.calling_unit_id, row.called_on);
    const unitId = linking.unit(row.calling_unit_id, about, at('calling_unit_id'));
    if (unitId === null) return [];
    const call = {
      resolutionId: row.resolution_id,
      programmeId: row.programme_id,
      title: row.call_title,
      unitId,
      documentId: row.call_document_id,
      calledOn: row.called_on,
      dueOn: row.due_on,
      asked: askedOf(asked, linking),
    };
    return [{ line, item: { id: callKey(call), ...call } }];
  });
}

function askedOf(asked: readonly Row[], linking: Linking): KeptCall['asked'] {
  const seen = new Set<string>();
  return asked.flatMap(({ line, item: row }) => {
    const at = place(line);
    const about = dayMeant(row.unit_id, row.called_on);
    const unitId = linking.unit(row.unit_id, about, at('unit_id'));
    if (unitId === null) return [];
    if (seen.has(unitId)) {
      linking.deny(at('unit_id'), {
        vi: 'Đơn vị đã có ở dòng trên của lần giao này',
        en: 'The unit stands above in this order already',
      });
    }
    seen.add(unitId);
    return [{ unitId, issued: issuedOf({ line, item: row }, linking) }];
  });
}

/** Issued: a day and a title at least. Not issued: nothing. */
function issuedOf({ line, item: row }: Row, linking: Linking): KeptCall['asked'][number]['issued'] {
  const {
    issued_on: issuedOn,
    title,
    document_number: documentNumber,
    document_id: documentId,
  } = row;
  if (issuedOn !== null && title !== null) return { title, documentNumber, issuedOn, documentId };
  const isTold = [issuedOn, title, documentNumber, documentId].some((value) => value !== null);
  if (isTold) {
    linking.deny(place(line)(issuedOn === null ? 'issued_on' : 'title'), {
      vi: 'Văn bản đã ban hành cần cả ngày và tên; chưa ban hành thì để trống các ô này',
      en: 'What was issued needs both day and title; leave these cells blank until then',
    });
  }
  return null;
}

const sharedColumns = [
  'call_title',
  'resolution_id',
  'programme_id',
  'calling_unit_id',
  'called_on',
  'due_on',
  'call_document_id',
] as const satisfies (keyof ActionProgrammeRow)[];

function denyOtherCall({ line, item }: Row, first: Row, linking: Linking): void {
  for (const column of sharedColumns) {
    if (item[column] === first.item[column]) continue;
    linking.deny(place(line)(column), disagreement(first.line, first.item[column] ?? ''));
  }
}
