import { formatDate } from '../../core/kernel/plain-date.ts';
import { Refusal } from '../../core/kernel/refusal.ts';
import type { SourceDocument } from '../../core/resolution/document.ts';
import type { StatedFacts } from '../known-facts/known-facts.ts';

/** A document is surely known from the last day on which it can have been issued. */
export function isDocumentKnown(
  { datedTo }: SourceDocument,
  { asOf }: Pick<StatedFacts, 'asOf'>,
): boolean {
  return asOf === null || datedTo <= asOf;
}

/**
 * The document, if it was known on the day.
 *
 * @throws Refusal `not-found`
 */
export function knownDocument(
  id: string,
  documents: StatedFacts['documents'],
  asOf: StatedFacts['asOf'],
): SourceDocument {
  const document = documents.get(id);
  if (document === undefined) {
    throw new Refusal('not-found', {
      vi: `Không có văn bản "${id}".`,
      en: `There is no document "${id}".`,
    });
  }
  if (isDocumentKnown(document, { asOf })) return document;
  const { title, datedTo } = document;
  throw new Refusal('not-found', {
    vi: `Đến ngày đang xem chưa có văn bản “${title}”; văn bản được biết từ ngày ${formatDate(datedTo, 'vi')}.`,
    en: `The document “${title}” was not known on the day you look from; it is known since ${formatDate(datedTo, 'en')}.`,
  });
}
