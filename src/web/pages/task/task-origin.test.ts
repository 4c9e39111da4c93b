import { describe, expect, it } from 'vitest';
import { DocumentId, ProgrammeId, RecommendationId } from '../../../core/kernel/ids.ts';
import { NewTaskSearch, originOf, originValues } from './task-origin.ts';

const documentId = DocumentId.parse('a2');
const programmeId = ProgrammeId.parse('ct-cong-nghiep');

describe('where a task comes from', () => {
  it('is a place in the document that another page named', () => {
    const values = originValues({ document: documentId, place: ' Điều 2 ', quotation: ' ' });
    expect(originOf(values)).toEqual({
      kind: 'document',
      documentId,
      place: 'Điều 2',
      quotation: null,
    });
  });
  it('is a programme, whose place may be left out', () => {
    expect(originOf(originValues({ programme: programmeId }))).toEqual({
      kind: 'programme',
      programmeId,
      place: null,
    });
  });
  it('is the recommendation whose page was left for it', () => {
    expect(originOf(originValues(NewTaskSearch.parse({ recommendation: '3' })))).toEqual({
      kind: 'recommendation',
      recommendationId: RecommendationId.parse(3),
    });
  });
  it('is nothing yet where the address names no number', () => {
    expect(originValues(NewTaskSearch.parse({ recommendation: 'x' })).kind).toBe('own');
  });
  it.each([
    ['a document without a place', originValues({ document: documentId })],
    ['the unit itself without its reason', originValues({})],
  ])('waits for %s', (_, values) => {
    expect(originOf(values)).toBeNull();
  });
  it('is the unit itself, in its words', () => {
    expect(originOf({ ...originValues({}), words: ' Việc thường xuyên. ' })).toEqual({
      kind: 'own',
      words: 'Việc thường xuyên.',
    });
  });
});
