import { isDeepStrictEqual } from 'node:util';
import type { Fault } from '../../../core/kernel/refusal.ts';
import { checkAct } from '../../../core/register/check-act.ts';
import type { UnitId } from '../../../core/kernel/ids.ts';
import { inheritanceOn } from '../../../core/organisation/heirs-on.ts';
import type { Succession } from '../../../core/organisation/succession.ts';
import { latestState, ownerOn } from '../../../core/register/record-state.ts';
import type { RegisterRecord } from '../../../core/register/record.ts';
import {
  checkRedefinition,
  checkRegister,
  type Register,
} from '../../../core/register/register.ts';
import { columnOf } from '../sheet/fault-places.ts';
import { type PackContents, together } from '../pack.ts';
import { itemsOf, type PlacedContents, type PlacedInParts } from './placed-contents.ts';
import { faultAt } from '../sheet/sheet.ts';

/** Everything wrong with the registers of a pack, and with what was done to their records. */
export function registerFaults(pack: PlacedContents, known: PackContents): Fault[] {
  const registers = together(itemsOf(pack.registers), known.registers, ({ code }) => code);
  const successions = [...itemsOf(pack.successions), ...known.successions];
  return [
    ...pack.registers.flatMap((placed) => definitionFaults(placed, known.registers)),
    ...pack.records.flatMap((placed) => {
      const register = registers.find(({ code }) => code === placed.item.registerCode);
      if (register === undefined) return [];
      return [
        ...actFaults(placed, register, {
          namesOf: (unitId) => namesBeside(placed.item, register, { unitId, pack, known }),
          successions,
        }),
        ...rewritten(placed, known.records),
      ];
    }),
  ];
}

function definitionFaults(
  { line, item, partLines }: PlacedInParts<Register>,
  known: readonly Register[],
): Fault[] {
  const before = known.find(({ code }) => code === item.code);
  const faults = [
    ...checkRegister(item),
    ...(before === undefined ? [] : checkRedefinition(before, item)),
  ];
  return faults.map(({ place: [part, index, field], message }) => {
    const fieldLine = part === 'fields' ? partLines[Number(index)] : undefined;
    if (fieldLine === undefined)
      return faultAt('registers.csv', line, part === 'nameField' ? 'name_field' : 'code', message);
    return faultAt('register-fields.csv', fieldLine, columnOf(String(field ?? 'kind')), message);
  });
}

/** Names that other records of a unit bear. */
function namesBeside(
  record: RegisterRecord,
  { nameField }: Register,
  { unitId, pack, known }: { unitId: UnitId; pack: PlacedContents; known: PackContents },
): string[] {
  return together(itemsOf(pack.records), known.records, ({ id }) => id).flatMap((other) =>
    other.id === record.id ||
    other.registerCode !== record.registerCode ||
    ownerOn(other, null) !== unitId
      ? []
      : (latestState(other)?.values[nameField] ?? []),
  );
}

interface Beside {
  namesOf: (unitId: UnitId) => readonly string[];
  successions: readonly Succession[];
}

/** Each act as if it were done upon those before it. */
function actFaults(
  { item, partLines }: PlacedInParts<RegisterRecord>,
  register: Register,
  { namesOf, successions }: Beside,
): Fault[] {
  return item.acts.flatMap((act, at) => {
    const acts = item.acts.slice(0, at);
    const owner = ownerOn({ ...item, acts }, act.from);
    return checkAct(register, act, {
      acts,
      names: namesOf(act.toUnitId ?? owner),
      heirs: act.kind === 'hand-over' ? inheritanceOn(successions, act.from).heirsOf(owner) : [],
    }).map(({ place: [part], message }) =>
      faultAt(
        'record-acts.csv',
        partLines[at] ?? 0,
        part === 'values' ? 'act' : columnOf(String(part)),
        message,
      ),
    );
  });
}

/** What was done to a record is only ever added to. */
function rewritten(
  { item, line }: PlacedInParts<RegisterRecord>,
  known: readonly RegisterRecord[],
): Fault[] {
  const before = known.find(({ id }) => id === item.id);
  if (before === undefined) return [];
  const isOwn = before.unitId === item.unitId && before.registerCode === item.registerCode;
  const isSame = item.acts
    .slice(0, before.acts.length)
    .every((act, at) => isDeepStrictEqual(act, before.acts[at]));
  if (isOwn && isSame) return [];
  return [
    faultAt('records.csv', line, 'id', {
      vi: `“${item.id}” đã có ở đây với các việc khác; lịch sử chỉ thêm vào, không viết lại`,
      en: `“${item.id}” is here already with other acts; history is added to and not rewritten`,
    }),
  ];
}
