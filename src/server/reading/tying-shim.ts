import type { ClaimDraft, Proposal } from '../../core/figure/proposal.ts';
import type { ClaimBase } from '../../core/figure/claim.ts';
import type { Finding, TextRange } from '../../core/figure/finding.ts';
import type { TyingInput } from '../../core/figure/tying/tying.ts';
import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { decimalPlaces } from '../../core/kernel/decimal.ts';
import type { IndicatorCode } from '../../core/kernel/ids.ts';
import type { MeasureUnit } from '../../core/kernel/measure-unit.ts';
import type { Fault } from '../../core/kernel/refusal.ts';
import { foldAccents, normaliseText } from '../../core/kernel/vietnamese-text.ts';
import type { IndicatorVersion } from '../../core/indicator/indicator.ts';
import { PeriodId } from '../../core/period/period.ts';

export interface StatementProposal {
  range: TextRange;
  sentence: TextRange;
  claim: ClaimDraft | null;
  certainty: Proposal['certainty'];
  reasons: Proposal['reasons'];
  whyNot: Bilingual | null;
}

const units: Record<string, MeasureUnit> = {
  'tỷ đồng': 'billion-vnd',
  'triệu USD': 'million-usd',
  '%': 'percent',
};

export function tieFindings(input: TyingInput): Proposal[] {
  return input.findings.map((finding) => proposalOf(finding, input));
}

function proposalOf(finding: Finding, input: TyingInput): Proposal {
  const fixed = input.corrections?.get(finding.no);
  const words = finding.indicator === null ? '' : plain(finding.indicator);
  const learned = input.learnedPhrases.find(({ phrase }) => plain(phrase) === words);
  const code = fixed?.indicatorCode ?? learned?.indicatorCode;
  const version = input.catalogue.find((one) =>
    code === undefined
      ? [one.name.vi, ...one.synonyms].some((name) => plain(name) === words)
      : one.indicatorCode === code,
  );
  const period = PeriodId.safeParse(fixed?.periodId ?? finding.period);
  const unit = units[finding.unit];
  if (version === undefined || !period.success || unit === undefined) {
    const text = { vi: 'chưa gắn', en: 'not tied' };
    return {
      findingNo: finding.no,
      claim: null,
      certainty: 'unsure',
      reasons: [],
      alternatives: [],
      whyNot: text,
    };
  }
  const base: ClaimBase | null =
    finding.kind === 'growth'
      ? { kind: 'same-period-last-year' }
      : finding.kind === 'plan_percent'
        ? {
            kind: 'plan',
            assigner: fixed?.assigner ?? null,
            planPeriodId: PeriodId.parse(period.data.slice(0, 4)),
          }
        : null;
  const claim: ClaimDraft = {
    kind:
      finding.kind === 'growth'
        ? 'growth'
        : finding.kind === 'plan_percent'
          ? 'plan-percent'
          : 'level',
    indicatorCode: version.indicatorCode,
    unitId: fixed?.unitId ?? input.defaultUnitId,
    periodId: period.data,
    scope: fixed?.scope ?? version.scope,
    priceBasis: version.priceBasis,
    value: finding.value,
    measureUnit: unit,
    precision: decimalPlaces(finding.value),
    qualifier: 'none',
    direction: finding.direction,
    base,
    grade: 'preliminary',
    dataThrough: null,
    resolutionId: null,
    note: null,
  };
  return {
    findingNo: finding.no,
    claim,
    certainty: 'sure',
    reasons: [],
    alternatives: [],
    whyNot: null,
  };
}

export function findStatements(input: TyingInput, known: readonly Proposal[]): StatementProposal[] {
  return input.text === '' && known.length > 0 ? [] : [];
}

export function learnPhrase(lesson: {
  words: string;
  indicatorCode: IndicatorCode;
  catalogue: readonly IndicatorVersion[];
}): { kind: 'learned'; phrase: string } | { kind: 'fault'; fault: Fault } {
  const phrase = normaliseText(lesson.words);
  return phrase === ''
    ? { kind: 'fault', fault: { place: [], message: { vi: 'không có từ', en: 'no words' } } }
    : { kind: 'learned', phrase };
}

function plain(text: string): string {
  return foldAccents(normaliseText(text));
}
