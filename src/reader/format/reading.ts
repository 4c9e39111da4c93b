import type { Bilingual } from '../../core/kernel/bilingual.ts';
import type { StructuredDocument } from './document.ts';
import type { ReadingMessage } from './messages.ts';
import type { RefusalReason } from './refusals.ts';

/** A document with what a person should know about its reading, or why it was not read. */
export type DocumentReading =
  | {
      readonly kind: 'read';
      readonly document: StructuredDocument;
      readonly messages: readonly ReadingMessage[];
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly text: Bilingual };
