import type { Fault } from '../kernel/refusal.ts';

/** What is known of things that are named by id: a map or a set of them. */
export interface Known {
  has: (id: string) => boolean;
}

export function noSuchUnit(place: Fault['place']): Fault {
  return { place, message: { vi: 'Không có đơn vị này.', en: 'There is no such unit.' } };
}

export function noSuchDocument(place: Fault['place']): Fault {
  return { place, message: { vi: 'Không có văn bản này.', en: 'There is no such document.' } };
}

export function noSuchResolution(place: Fault['place']): Fault {
  return { place, message: { vi: 'Không có nghị quyết này.', en: 'There is no such resolution.' } };
}

/** A document need not be named; one that is must be known. */
export function documentFaults(
  place: Fault['place'],
  documentId: string | null,
  documents: Known,
): Fault[] {
  return documentId === null || documents.has(documentId) ? [] : [noSuchDocument(place)];
}
