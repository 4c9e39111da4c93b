import { describe, expect, it } from 'vitest';
import { DifficultyOrder } from '../../../contract/difficulty.ts';
import { emptyActForm, lacksOf, orderOf, sourceOf } from './act-form.ts';

const form = emptyActForm('UBND tỉnh', 'province');

describe('the form of an act', () => {
  it('says what it lacks, and that a day is no day', () => {
    expect(lacksOf('assign-route', form)).toEqual(['text', 'to']);
    expect(lacksOf('resolve', { ...form, text: 'Xong', on: '31/2/2024' })).toEqual(['on']);
    expect(lacksOf('answer', { ...form, text: 'Đồng ý' })).toEqual([]);
  });

  it('comes to an order that the contract takes, the day as it was typed', () => {
    const order = orderOf('answer', { ...form, text: 'Đồng ý', on: '5/3/2024' });
    expect(DifficultyOrder.parse(order)).toMatchObject({
      kind: 'answer',
      from: 'UBND tỉnh',
      on: '2024-03-05',
      source: null,
    });
    expect(
      DifficultyOrder.parse(orderOf('withdraw', { ...form, text: 'Nhầm' })),
    ).not.toHaveProperty('on');
  });

  it('a document is chosen, or written in words, or there is none', () => {
    expect(sourceOf({ documentId: 'a1', words: '' })).toMatchObject({ documentId: 'a1' });
    expect(sourceOf({ documentId: '', words: ' Công văn 12 ' })).toMatchObject({
      documentId: null,
      words: 'Công văn 12',
    });
    expect(sourceOf({ documentId: '', words: ' ' })).toBeNull();
  });
});
