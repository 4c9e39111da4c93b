import * as z from 'zod';
import { Bilingual } from '../../core/kernel/bilingual.ts';
import { DecimalText } from '../../core/kernel/decimal.ts';
import { MeasureUnit } from '../../core/kernel/measure-unit.ts';
import { PlainDate } from '../../core/kernel/plain-date.ts';
import { FigureAddress } from '../figure.ts';
import { OpenAct } from '../open-act.ts';
import { fileRoute, route } from '../route.ts';
import { CounterValue, SubmissionAddress } from './submission.ts';
import { EvidenceFile, EvidenceMediaType, largestEvidenceBody } from '../evidence.ts';
import { none, Words } from '../door-fields.ts';

export const CounterValueAddress = z.object({ id: z.coerce.number().int().positive() });

/** A figure of a unit that somebody else gave: a document, the unit above it. */
export const FigureAbove = z.object({
  figure: FigureAddress,
  name: Bilingual,
  measureUnit: MeasureUnit,
  value: DecimalText,
  /** Title of the document, or who entered it. */
  source: Bilingual,
  knownSince: PlainDate,
  /** Values that the unit proposed for it, the oldest first. */
  proposals: z.array(CounterValue),
  /** Shut while a proposal waits. */
  propose: OpenAct,
});
export type FigureAbove = z.infer<typeof FigureAbove>;

export const listFiguresAboveRoute = route({
  method: 'get',
  path: '/api/submissions/:submission/figures-above',
  permission: 'follow-work',
  summary: 'Figures of the unit in the period of the round that were entered above it',
  params: SubmissionAddress,
  query: none,
  body: z.undefined(),
  output: z.object({ figures: z.array(FigureAbove) }),
});

export const showProposalsRoute = route({
  method: 'get',
  path: '/api/counter-values/of-figure',
  permission: 'follow-work',
  summary: 'Values proposed for one figure, and whether the asker may propose another',
  params: none,
  query: FigureAddress,
  body: z.undefined(),
  output: z.object({
    proposals: z.array(CounterValue),
    /** The latest round of the unit: its calling unit decides. Null where the unit answers in none. */
    roundId: z.int().nullable(),
    /** Null where no figure stands. */
    standing: z.object({ value: DecimalText, measureUnit: MeasureUnit }).nullable(),
    propose: OpenAct,
  }),
});

export const listWaitingProposalsRoute = route({
  method: 'get',
  path: '/api/counter-values',
  permission: 'approve-figures',
  summary: 'Proposed values that wait for the asker’s decision, the oldest first',
  params: none,
  query: none,
  body: z.undefined(),
  output: z.object({ proposals: z.array(CounterValue) }),
});

export const readProposalEvidenceRoute = fileRoute({
  method: 'get',
  path: '/api/counter-values/:id/evidence',
  permission: 'follow-work',
  summary: 'The file that bears a proposed value out',
  params: CounterValueAddress,
  query: none,
  mediaTypes: EvidenceMediaType.options,
});

export const proposeValueRoute = route({
  method: 'post',
  path: '/api/counter-values',
  permission: 'enter-figures',
  summary: 'Propose another value for a figure of one’s unit that was entered above it',
  params: none,
  query: none,
  body: z.strictObject({
    roundId: z.int().positive(),
    figure: FigureAddress,
    value: DecimalText,
    reason: Words,
    /** A file of at most 10 MiB that bears it out. */
    evidence: EvidenceFile.nullable().default(null),
  }),
  largestBody: largestEvidenceBody,
  output: CounterValue,
});

export const decideCounterValueRoute = route({
  method: 'post',
  path: '/api/counter-values/:id',
  permission: 'approve-figures',
  summary: 'The calling unit accepts a proposed value, which becomes a new vintage, or declines it',
  params: CounterValueAddress,
  query: none,
  body: z.strictObject({
    decision: z.enum(['accepted', 'declined']),
    reason: Words,
  }),
  output: CounterValue,
});
