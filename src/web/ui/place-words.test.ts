import { describe, expect, it } from 'vitest';
import { placeWordsVi } from '../language/vi-places.ts';
import { placeWords } from './place-words.ts';

describe('the place of a fault in words', () => {
  it.each([
    [['content', 'budget', 0, 'year'], 'Vốn, dòng 1, năm'],
    [['body', 'participations', 2, 'unitId'], 'Thành phần dự, dòng 3, đơn vị'],
    [['heldOn'], 'Ngày họp'],
    [['body'], ''],
    [['content', 'nobodyKnows'], null],
  ] as const)('%j is %j', (place, words) => {
    expect(placeWords(place, placeWordsVi.places)).toBe(words);
  });
});
