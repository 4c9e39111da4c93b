import { Refusal } from '../../core/kernel/refusal.ts';
import type { Actor } from '../../core/permission/actor.ts';
import { shutForDefining } from '../../core/register/register.permission.ts';
import { checkRedefinition, checkRegister, type Register } from '../../core/register/register.ts';
import { refuseIfShut } from '../http/open-act.ts';
import { recordChange } from '../database/change-log.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { loadCatalogue } from '../known-facts/known-facts.ts';
import { saveDefinition } from './register.store.ts';
import { findRegister } from './register.views.ts';

/**
 * Makes a register, or extends its definition.
 *
 * @throws Refusal `not-allowed`; `not-possible-now` for a code that is taken; `not-valid` naming every fault
 */
export async function defineRegister(
  tx: WriteTransaction,
  actor: Actor,
  { register, isNew }: { register: Register; isNew: boolean },
): Promise<Register> {
  refuseIfShut(shutForDefining(actor, register));
  const before = await findRegister(tx, register.code);
  if (before !== undefined) refuseIfShut(shutForDefining(actor, before));
  if (isNew && before !== undefined) throw taken(register);
  const { units } = await loadCatalogue(tx);
  const faults = [
    ...checkRegister(register),
    ...(before === undefined ? [] : checkRedefinition(before, register)),
    ...(units.has(register.unitId) ? [] : [noUnit(register.unitId)]),
  ].map((fault) => ({ ...fault, place: ['body', 'register', ...fault.place] }));
  if (faults.length > 0) throw new Refusal('not-valid', faulty, faults);
  await recordChange(tx, {
    actor,
    act: before === undefined ? 'make-register' : 'change-register',
    subject: register.name.vi,
    unitId: register.unitId,
    detail: {},
    ...(before !== undefined && { before: wordsOf(before) }),
    after: wordsOf(register),
  });
  await saveDefinition(tx, register);
  return register;
}

function wordsOf({ name, fields }: Register): object {
  return { title: name.vi, fields: fields.map((field) => field.name.vi) };
}

function taken({ code }: Register): Refusal {
  return new Refusal('not-possible-now', {
    vi: `Mã “${code}” đã dùng cho sổ khác.`,
    en: `The code “${code}” is another register’s.`,
  });
}

function noUnit(unitId: string) {
  return {
    place: ['unitId'],
    message: { vi: `Không có đơn vị “${unitId}”.`, en: `There is no unit “${unitId}”.` },
  };
}

const faulty = {
  vi: 'Mẫu sổ có chỗ chưa đúng; xem từng chỗ bên dưới.',
  en: 'The definition has faults; see each of them below.',
};
