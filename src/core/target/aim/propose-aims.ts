import type { Bilingual } from '../../kernel/bilingual.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Assigner } from '../../figure/claim.ts';
import type { Finding } from '../../figure/finding.ts';
import type { AimedResult, Proposal } from '../../figure/proposal.ts';
import { leastCertain, sure, type Tied } from '../../figure/tying/doubt.ts';
import type { Correction } from '../../figure/tying/tying.ts';
import type { IndicatorVersion } from '../../indicator/indicator.ts';
import type { Unit } from '../../organisation/unit.ts';
import type { Resolution } from '../../resolution/resolution.ts';
import type { PlanLine } from '../plan-line.ts';
import type { AimProposal, NoAim } from './aim.ts';
import { assignerOfAim, type DeciderOfDocument } from './aim-assigner.ts';
import { type AimText, type AimWords, wordsOfAim } from './aim-words.ts';
import { assignersOfSameValue } from './compare-plan-line.ts';
import { type DerivedIndicators, derivedIndicators } from './derived-indicators.ts';
import { type DraftedAim, draftPlanLine } from './draft-plan-line.ts';
import { draftTarget } from './draft-target.ts';
import { othersThan, resolutionsFor, sortOfAim } from './resolution-of-aim.ts';

/** A document whose aims were tied, and what is known besides. */
export interface AimInput extends AimText {
  /** One for each finding, in order. */
  readonly proposals: readonly Proposal[];
  readonly catalogue: readonly IndicatorVersion[];
  readonly units: readonly Unit[];
  readonly resolutions: readonly Resolution[];
  /** Known without the document. */
  readonly planLines: readonly PlanLine[];
  readonly document: DeciderOfDocument & { readonly date: PlainDate | null };
  readonly corrections: ReadonlyMap<number, Correction>;
}

/** Makes a plan line or a target of every finding that asks for something. Rules: docs/domain/tying.md. Never refuses. */
export function proposeAims(input: AimInput): AimProposal[] {
  const indicators = derivedIndicators(input.catalogue);
  return input.proposals.flatMap((proposal, index) => {
    const finding = input.findings[index];
    const { aim } = proposal;
    if (finding === undefined || aim === undefined) return [];
    const words = wordsOfAim(input, index);
    return [proposeOne(input, { proposal, aim, finding, words, index }, indicators)];
  });
}

interface Step {
  readonly proposal: Proposal;
  readonly aim: AimedResult;
  readonly finding: Finding;
  readonly words: AimWords;
  readonly index: number;
}

function proposeOne(input: AimInput, step: Step, indicators: DerivedIndicators): AimProposal {
  const { proposal, aim, finding, words } = step;
  const correction = input.corrections.get(finding.no);
  const possible = resolutionsFor(input.resolutions, aim);
  const chosen = input.resolutions.find(({ id }) => id === correction?.resolutionId);
  const resolution = chosen ?? possible[0] ?? null;
  const { document } = input;
  const told = correction?.told;
  const sort: Tied<'plan-line' | 'target'> =
    told === 'plan-line' || told === 'target'
      ? sure(told, CORRECTED)
      : sortOfAim({ aim, finding, words, document, resolution });
  const shared = { aim, finding, words, indicators };
  const base = {
    findingNo: proposal.findingNo,
    resolutionIds: othersThan(possible, resolution?.id ?? null),
  };
  const settle = <T>(
    made: DraftedAim<T> | NoAim,
    aimOf: (draft: T) => NonNullable<AimProposal['aim']>,
  ): AimProposal => {
    if ('whyNot' in made) {
      const { reasons } = proposal;
      return { ...base, aim: null, certainty: 'unsure', reasons, whyNot: made.whyNot };
    }
    return {
      ...base,
      aim: aimOf(made.draft),
      certainty: leastCertain([proposal.certainty, sort.certainty, made.certainty]),
      reasons: [...proposal.reasons, { attribute: 'told', text: sort.why }, ...made.reasons],
      whyNot: null,
    };
  };
  if (sort.value === 'target') {
    const structure = structureOf(input, step);
    const ownWords = ownWordsOf(input, step);
    return settle(draftTarget({ ...shared, resolution, structure, ownWords }), (target) => ({
      kind: 'target',
      target,
    }));
  }
  const assignerFor = assignerFinder(input, step, correction?.assigner ?? null);
  return settle(draftPlanLine({ ...shared, assignerFor }), (planLine) => ({
    kind: 'plan-line',
    planLine,
  }));
}

function assignerFinder(
  { units, planLines, document }: AimInput,
  { aim, finding, words }: Step,
  fixed: Assigner | null,
): Parameters<typeof draftPlanLine>[0]['assignerFor'] {
  return (draft) => {
    if (fixed !== null) return sure(fixed, CORRECTED);
    const unitType = units.find(({ id }) => id === aim.unitId)?.unitType ?? null;
    const known = assignersOfSameValue(draft, planLines);
    const knownFor = known.length === 1 ? (known[0] ?? null) : null;
    return assignerOfAim(finding, words, { unitType, document, knownFor });
  };
}

/** The shares of a structure in one sentence carry one word. */
function structureOf(input: AimInput, step: Step): string | null {
  if (!/\bco cau\b/.test(`${step.words.sentence} ${step.words.above}`)) return null;
  const shares = aimsOfSentence(input, step.index).filter(({ unit }) => unit === '%');
  const [first] = shares;
  return shares.length > 1 && first !== undefined ? `co-cau-${first.no}` : null;
}

/** The findings of the sentence that ask for something, in order. */
function aimsOfSentence({ findings, proposals }: AimInput, index: number): Finding[] {
  const start = findings[index]?.sentence.start;
  let [first, end] = [index, index + 1];
  while (findings[first - 1]?.sentence.start === start) first -= 1;
  while (findings[end]?.sentence.start === start) end += 1;
  return findings.slice(first, end).filter((_, at) => proposals[first + at]?.aim !== undefined);
}

/** The words of one measure, where its sentence asks for several; empty where it asks for one. */
function ownWordsOf(input: AimInput, { finding, index }: Step): string {
  if (aimsOfSentence(input, index).length === 1) return '';
  const { text, findings } = input;
  const { sentence, range } = finding;
  const [previous, next] = [findings[index - 1], findings[index + 1]];
  const isBeside = (one: Finding): boolean => one.sentence.start === sentence.start;
  const from = previous !== undefined && isBeside(previous) ? previous.range.end : sentence.start;
  const to = next !== undefined && isBeside(next) ? next.range.start : sentence.end;
  const behind = text.slice(range.end, to);
  const end = range.end + behind.search(/[,;(]|[.](?=\s|$)|$/u);
  const own = text.slice(Math.min(from, range.start), end);
  return own.replace(LEFT_BY_OTHER, '').trim();
}

/** What the measure before left: the end of its bound, marks, "và". */
const LEFT_BY_OTHER = /^[^\p{L}\d]*(?:trở lên|trở xuống)?[\s,;.:–-]*(?:và\s+)?/u;

const CORRECTED: Bilingual = { vi: 'Do người dùng sửa', en: 'Corrected by a person' };
