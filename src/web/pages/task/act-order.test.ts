import { describe, expect, it } from 'vitest';
import { UnitId } from '../../../core/kernel/ids.ts';
import { plainDate } from '../../../core/kernel/plain-date.ts';
import { type ActForm, emptyActForm, type FormAct, orderOf } from './act-order.ts';

const seen = { version: 4, undoable: null };
const day = plainDate('2026-12-20');
const ward = UnitId.parse('05512@2020-01-01');
const filled: ActForm = {
  ...emptyActForm,
  text: ' Đã xong 12 khu. ',
  reason: 'Mưa lũ.',
  dueOn: day,
  productOn: day,
  coUnitId: ward,
  leadUnitId: ward,
  head: { office: 'Chủ tịch UBND phường', accountId: 7 },
  evidenceIds: [3],
};

describe('an act that is sent', () => {
  it.each([
    ['issue', 'manage'],
    ['extend', 'manage'],
    ['refuse-extension', 'manage'],
    ['reassign', 'manage'],
    ['overtake', 'manage'],
    ['withdraw', 'manage'],
    ['accept', 'work'],
    ['return', 'work'],
    ['answer-part', 'work'],
    ['report-interim', 'work'],
    ['ask-extension', 'work'],
    ['report-done', 'work'],
    ['close', 'closing'],
    ['refuse-done', 'closing'],
  ] satisfies [FormAct, string][])('%s goes through the door of %s', (act, door) => {
    const order = orderOf(act, filled, seen);
    expect(order?.door).toBe(door);
    expect(order?.body).toMatchObject({ act, version: 4 });
    expect(order?.body).not.toHaveProperty('on');
  });
  it('names the past day on which it holds', () => {
    expect(orderOf('accept', { ...emptyActForm, on: day }, seen)?.body).toEqual({
      act: 'accept',
      version: 4,
      on: '2026-12-20',
    });
  });
  it('carries its words without blanks around them, and no words as none', () => {
    expect(orderOf('report-interim', filled, seen)?.body).toMatchObject({
      text: 'Đã xong 12 khu.',
    });
    expect(orderOf('close', emptyActForm, seen)?.body).toMatchObject({ words: null });
  });
});

describe('closing', () => {
  const confirmed = { ...emptyActForm, deliveredOn: day, proof: ' Biên bản số 12 ' };
  it('confirms an earlier day of delivery with what proves it', () => {
    expect(orderOf('close', confirmed, seen)?.body).toMatchObject({
      delivery: { on: '2026-12-20', proof: 'Biên bản số 12' },
    });
  });
  it.each([
    ['a day without proof', { proof: '' }],
    ['proof without a day', { deliveredOn: null }],
  ])('waits for the rest of %s', (_, part) => {
    expect(orderOf('close', { ...confirmed, ...part }, seen)).toBeNull();
  });
});

describe('an act waits', () => {
  it.each<[FormAct, Partial<ActForm>, string]>([
    ['report-done', { evidenceIds: [] }, 'for a file of evidence'],
    ['report-done', { productOn: null }, 'for the day of the product'],
    ['report-interim', { text: ' ' }, 'for its words'],
    ['answer-part', { coUnitId: null }, 'for the unit that answers'],
    ['extend', { dueOn: null }, 'for the new deadline'],
    ['ask-extension', { reason: '' }, 'for the reason'],
    ['reassign', { head: null }, 'for the head'],
    ['withdraw', { reason: '  ' }, 'for the reason'],
    ['refuse-done', { cause: 'objective' }, 'for whoever confirmed the objective cause'],
  ])('%s with %j %s', (act, part) => {
    expect(orderOf(act, { ...filled, ...part }, seen)).toBeNull();
  });
});

describe('a failed check of quality', () => {
  it.each([
    [null, '', null],
    ['subjective', '', { kind: 'subjective' }],
    ['objective', 'Sở Nội vụ', { kind: 'objective', confirmedBy: 'Sở Nội vụ' }],
  ] as const)('of cause %s confirmed by "%s" is sent as %j', (cause, confirmedBy, failure) => {
    const order = orderOf('refuse-done', { ...filled, cause, confirmedBy }, seen);
    expect(order?.body).toMatchObject({ failure });
  });
});

describe('undoing', () => {
  it.each([
    ['close', 'closing'],
    ['refuse-done', 'closing'],
    ['report-done', 'work'],
    ['accept', 'work'],
    ['extend', 'manage'],
    ['withdraw', 'manage'],
  ] as const)('of %s goes through the door of %s', (undoable, door) => {
    expect(orderOf('correct-back', filled, { version: 4, undoable })?.door).toBe(door);
  });
  it('waits where there is nothing to undo', () => {
    expect(orderOf('correct-back', filled, seen)).toBeNull();
  });
});
