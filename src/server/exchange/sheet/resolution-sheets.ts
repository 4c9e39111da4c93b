import * as z from 'zod';
import {
  DocumentKind,
  HandlingMark,
  type SourceDocument,
} from '../../../core/resolution/document.ts';
import {
  Programme,
  type Resolution,
  ResolutionState,
} from '../../../core/resolution/resolution.ts';
import { blankMeans, day, fitting, oneOf, optional, wholeNumber, words } from './column.ts';
import {
  documentId,
  ofDocument,
  ofResolution,
  programmeId,
  resolutionId,
  unitText,
} from './field-columns.ts';
import { type RowOf, sheet } from './sheet.ts';

export const documentSheet = sheet('documents.csv', {
  id: documentId,
  kind: oneOf(DocumentKind),
  title: words,
  issuer: optional(words),
  document_number: optional(words),
  dated_from: day,
  dated_to: day,
  date_note: optional(words),
  address: optional(
    fitting(z.url(), {
      vi: 'địa chỉ web đầy đủ, ví dụ https://example.vn/bai',
      en: 'a full web address, such as https://example.vn/page',
    }),
  ),
  address_note: optional(words),
  handling_mark: blankMeans(oneOf(HandlingMark), 'public'),
});

export function documentOfRow(row: RowOf<typeof documentSheet>): SourceDocument {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    issuer: row.issuer,
    documentNumber: row.document_number,
    datedFrom: row.dated_from,
    datedTo: row.dated_to,
    dateNote: row.date_note,
    address: row.address,
    addressNote: row.address_note,
    handlingMark: row.handling_mark,
  };
}

export function rowOfDocument(document: SourceDocument): RowOf<typeof documentSheet> {
  return {
    id: document.id,
    kind: document.kind,
    title: document.title,
    issuer: document.issuer,
    document_number: document.documentNumber,
    dated_from: document.datedFrom,
    dated_to: document.datedTo,
    date_note: document.dateNote,
    address: document.address,
    address_note: document.addressNote,
    handling_mark: document.handlingMark,
  };
}

export const resolutionSheet = sheet('resolutions.csv', {
  id: resolutionId,
  title: words,
  decided_by: unitText,
  unit_id: unitText,
  start: day,
  end: day,
  first_year: wholeNumber,
  last_year: wholeNumber,
  stated_target_count: optional(wholeNumber),
  state: oneOf(ResolutionState),
  state_note: optional(words),
  document_id: optional(ofDocument),
});

export function resolutionOfRow(
  row: RowOf<typeof resolutionSheet>,
  units: Pick<Resolution, 'decidedBy' | 'unitId'>,
): Resolution {
  return {
    id: row.id,
    title: row.title,
    ...units,
    start: row.start,
    end: row.end,
    firstYear: row.first_year,
    lastYear: row.last_year,
    statedTargetCount: row.stated_target_count,
    state: row.state,
    stateNote: row.state_note,
    documentId: row.document_id,
  };
}

export function rowOfResolution(resolution: Resolution): RowOf<typeof resolutionSheet> {
  return {
    id: resolution.id,
    title: resolution.title,
    decided_by: resolution.decidedBy,
    unit_id: resolution.unitId,
    start: resolution.start,
    end: resolution.end,
    first_year: resolution.firstYear,
    last_year: resolution.lastYear,
    stated_target_count: resolution.statedTargetCount,
    state: resolution.state,
    state_note: resolution.stateNote,
    document_id: resolution.documentId,
  };
}

export const programmeSheet = sheet('programmes.csv', {
  id: programmeId,
  resolution_id: ofResolution,
  kind: oneOf(Programme.shape.kind),
  name: words,
  first_year: wholeNumber,
  last_year: wholeNumber,
  field: oneOf(Programme.shape.field),
  document_id: ofDocument,
  place: words,
});

export function programmeOfRow(row: RowOf<typeof programmeSheet>): Programme {
  return {
    id: row.id,
    resolutionId: row.resolution_id,
    kind: row.kind,
    name: row.name,
    firstYear: row.first_year,
    lastYear: row.last_year,
    field: row.field,
    documentId: row.document_id,
    place: row.place,
  };
}

export function rowOfProgramme(programme: Programme): RowOf<typeof programmeSheet> {
  return {
    id: programme.id,
    resolution_id: programme.resolutionId,
    kind: programme.kind,
    name: programme.name,
    first_year: programme.firstYear,
    last_year: programme.lastYear,
    field: programme.field,
    document_id: programme.documentId,
    place: programme.place,
  };
}
