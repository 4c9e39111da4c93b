import { createContext } from 'react';
import type { DocumentReference } from '../../../contract/figure.ts';

/** The document one is looking at: its sentences are called "this document" and need no link to it. */
export const OwnDocument = createContext<DocumentReference['id'] | null>(null);
