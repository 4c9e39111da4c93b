import type { Bilingual } from '../kernel/bilingual.ts';
import type { ClaimId, DocumentId, IndicatorCode, UnitId } from '../kernel/ids.ts';
import type { PeriodId } from '../period/period.ts';
import { samePeriodYearBefore } from '../period/period-arithmetic.ts';
import { parsePeriodId } from '../period/period-kinds.ts';
import type { Unit } from '../organisation/unit.ts';
import type { IndicatorVersion } from '../indicator/indicator.ts';
import type { Claim, ClaimKind } from '../figure/claim.ts';
import type { SourceDocument } from '../resolution/document.ts';
import type { Resolution } from '../resolution/resolution.ts';
import type { PlanLine } from '../target/plan-line.ts';
import { agreedAmount, type Amount, firstKnown, unique } from './amount.ts';
import { statedAmount } from './claim-amount.ts';
import { commonTerms, type Terms } from './comparable.ts';

/** Everything the rules look at. Claims that were not known on the day asked about are left out before. */
export interface ReconciliationFacts {
  claims: readonly Claim[];
  indicators: readonly IndicatorVersion[];
  planLines: readonly PlanLine[];
  resolutions: readonly Resolution[];
  documents: readonly SourceDocument[];
  /** Units whose names the questions may use; without them the question goes to "the office in charge". */
  units?: readonly Unit[];
}

/** What one kind of claim speaks of. `base` tells growth on one base from growth on another. */
export interface Topic {
  kind: ClaimKind;
  indicatorCode: IndicatorCode;
  unitId: UnitId;
  periodId: PeriodId;
  base: string;
}

/** A claim about an indicator, with its number. */
export interface Statement {
  claim: Claim;
  topic: Topic;
  amount: Amount;
}

/** The facts, looked up by what they speak of. */
export interface Evidence {
  facts: ReconciliationFacts;
  byKind: ReadonlyMap<ClaimKind, Statement[]>;
  byTopic: ReadonlyMap<string, Statement[]>;
  topicsByIndicator: ReadonlyMap<string, Topic[]>;
  /** Versions of each definition, oldest first. */
  versions: ReadonlyMap<IndicatorCode, IndicatorVersion[]>;
  documents: ReadonlyMap<DocumentId, SourceDocument>;
  claims: ReadonlyMap<ClaimId, Claim>;
}

export function gatherEvidence(facts: ReconciliationFacts): Evidence {
  const statements = facts.claims.flatMap((claim) => knownStatement(claim) ?? []);
  const byTopic = grouped(statements, ({ topic }) => topicKey(topic));
  const topics = [...byTopic.values()].flatMap(([first]) =>
    first === undefined ? [] : first.topic,
  );
  return {
    facts,
    byKind: grouped(statements, ({ topic }) => topic.kind),
    byTopic,
    topicsByIndicator: grouped(topics, (topic) => `${topic.kind}|${topic.indicatorCode}`),
    versions: grouped(
      facts.indicators.toSorted((a, b) => a.version - b.version),
      ({ indicatorCode }) => indicatorCode,
    ),
    documents: new Map(facts.documents.map((document) => [document.id, document])),
    claims: new Map(facts.claims.map((claim) => [claim.id, claim])),
  };
}

export function statementsOf(evidence: Evidence, kind: ClaimKind): Statement[] {
  return evidence.byKind.get(kind) ?? [];
}

export function statementsOn(evidence: Evidence, topic: Topic): Statement[] {
  return evidence.byTopic.get(topicKey(topic)) ?? [];
}

/** Topics of one kind about an indicator, each once, in the order stated. */
export function topicsAbout(
  evidence: Evidence,
  kind: ClaimKind,
  indicatorCode: IndicatorCode,
): Topic[] {
  return evidence.topicsByIndicator.get(`${kind}|${indicatorCode}`) ?? [];
}

export function amountsOn(evidence: Evidence, topic: Topic): Amount[] {
  return statementsOn(evidence, topic).map(({ amount }) => amount);
}

/** The topic of an amount of the indicator itself. */
export function levelTopic(about: Omit<Topic, 'kind' | 'base'>): Topic {
  const { indicatorCode, unitId, periodId } = about;
  return { kind: 'level', indicatorCode, unitId, periodId, base: '' };
}

/** The number on a topic as one document states it; null where it does not, or in more than one way. */
export function amountIn(
  evidence: Evidence,
  documentId: DocumentId,
  topic: Topic,
  terms: Terms,
): Amount | null {
  return workedOutOnce(evidence, ['in', documentId, topicKey(topic), ...termsKey(terms)], () => {
    const own = amountsOn(evidence, topic).filter(({ documentIds }) =>
      documentIds.includes(documentId),
    );
    return agreedOn(own, terms);
  });
}

/** The number on a topic on which all documents agree; null where none states it, or they differ. */
export function amountAgreed(evidence: Evidence, topic: Topic, terms: Terms): Amount | null {
  return workedOutOnce(evidence, ['all', topicKey(topic), ...termsKey(terms)], () =>
    agreedOn(amountsOn(evidence, topic), terms),
  );
}

/** A document that says a thing on every page is asked for it by every sentence beside. */
function workedOutOnce(
  evidence: Evidence,
  question: readonly string[],
  workOut: () => Amount | null,
): Amount | null {
  const answers = answersOf.get(evidence) ?? new Map<string, Amount | null>();
  answersOf.set(evidence, answers);
  const key = question.join('|');
  const before = answers.get(key);
  if (before !== undefined) return before;
  const answer = workOut();
  answers.set(key, answer);
  return answer;
}

const answersOf = new WeakMap<Evidence, Map<string, Amount | null>>();

function termsKey({ scope, priceBasis }: Terms): string[] {
  return [scope, priceBasis];
}

/**
 * The number that goes with a sentence of a document: as the same document states it, and as all documents
 * agree where it says nothing about it.
 */
export function amountBeside(
  evidence: Evidence,
  beside: { documentId: DocumentId; terms: Terms },
  topic: Topic,
): Amount | null {
  const { documentId, terms } = beside;
  const question = ['beside', documentId, topicKey(topic), ...termsKey(terms)];
  return workedOutOnce(evidence, question, () => {
    const isTold = statementsOn(evidence, topic).some(
      ({ claim, amount }) =>
        claim.documentId === documentId && commonTerms([terms, amount]) !== null,
    );
    return isTold
      ? amountIn(evidence, documentId, topic, terms)
      : amountAgreed(evidence, topic, terms);
  });
}

/**
 * The numbers on several topics as single documents state all of them; as all documents agree on them,
 * where no document states all. One set for every document and terms that the first topic is stated in.
 */
export function toldTogether(evidence: Evidence, topics: readonly Topic[]): Amount[][] {
  const [first] = topics;
  if (first === undefined) return [];
  const statements = onceByDocument(statementsOn(evidence, first));
  const sets = statements.flatMap(({ claim, amount }) =>
    complete(topics.map((topic) => amountIn(evidence, claim.documentId, topic, amount))),
  );
  if (sets.length > 0) return sets;
  return statements.flatMap(({ amount }) =>
    complete(topics.map((topic) => amountAgreed(evidence, topic, amount))),
  );
}

/** What a document repeats on the same terms leads to the same numbers beside it. */
export function onceByDocument(statements: readonly Statement[]): Statement[] {
  const byTelling = new Map<string, Statement>();
  for (const statement of statements) {
    const key = [statement.claim.documentId, ...termsKey(statement.amount)].join('|');
    if (!byTelling.has(key)) byTelling.set(key, statement);
  }
  return [...byTelling.values()];
}

/**
 * What follows from statements. Those that one document repeats, the same number on the same terms, lead to the same:
 * it is worked out once, and rests on the claims of all of them.
 */
export function oncePerTelling<T extends { amount: Amount }>(
  statements: readonly Statement[],
  workOut: (statement: Statement) => T | null,
): T[] {
  const tellings = grouped(statements, ({ claim, topic, amount }) =>
    [
      claim.documentId,
      topicKey(topic),
      ...termsKey(amount),
      amount.measureUnit,
      amount.text.vi,
    ].join('|'),
  );
  return [...tellings.values()].flatMap((same) => {
    const [first, ...others] = same.toSorted((a, b) => firstKnown(a.amount, b.amount));
    const result = first === undefined ? null : workOut(first);
    if (result === null || others.length === 0) return result ?? [];
    const { amount } = result;
    const claimIds = unique([...amount.claimIds, ...others.map(({ claim }) => claim.id)]);
    return { ...result, amount: { ...amount, claimIds } };
  });
}

/** The definition in force when the period begins, for older periods the first; null for an unknown code. */
export function definitionFor(
  evidence: Evidence,
  indicatorCode: IndicatorCode,
  periodId: PeriodId,
): IndicatorVersion | null {
  const versions = evidence.versions.get(indicatorCode) ?? [];
  const { start } = parsePeriodId(periodId);
  return versions.findLast(({ validFrom }) => validFrom <= start) ?? versions[0] ?? null;
}

/** Two periods are measured by one definition: a change of method is a break, never growth. */
export function hasOneMethod(
  evidence: Evidence,
  indicatorCode: IndicatorCode,
  periods: readonly [PeriodId, PeriodId],
): boolean {
  const [a, b] = periods.map((periodId) => definitionFor(evidence, indicatorCode, periodId));
  return a?.version === b?.version;
}

export function indicatorName(evidence: Evidence, indicatorCode: IndicatorCode): Bilingual {
  const latest = evidence.versions.get(indicatorCode)?.at(-1);
  return latest?.name ?? { vi: indicatorCode, en: indicatorCode };
}

/** The period a movement starts from; null where the text does not say, or has no period for its base. */
export function basePeriodOf(claim: Claim): PeriodId | null {
  if (claim.base?.kind === 'period') return claim.base.periodId;
  if (claim.base?.kind !== 'same-period-last-year') return null;
  return samePeriodYearBefore(parsePeriodId(claim.periodId))?.id ?? null;
}

/** The one number among amounts on the terms asked for; of the very scope, where there are any. */
export function agreedOn(amounts: readonly Amount[], terms: Terms): Amount | null {
  const comparable = amounts.filter((amount) => commonTerms([terms, amount]) !== null);
  const sameScope = comparable.filter(({ scope }) => scope === terms.scope);
  return agreedAmount(sameScope.length > 0 ? sameScope : comparable);
}

function complete(amounts: readonly (Amount | null)[]): Amount[][] {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? [known] : [];
}

export function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

export function topicKey({ kind, indicatorCode, unitId, periodId, base }: Topic): string {
  return [kind, indicatorCode, unitId, periodId, base].join('|');
}

const statementsOfClaims = new WeakMap<Claim, Statement | null>();

/** Most claims are the same from one gathering to the next: their numbers are worked out once. */
function knownStatement(claim: Claim): Statement | null {
  const before = statementsOfClaims.get(claim);
  if (before !== undefined) return before;
  const statement = statementOf(claim);
  statementsOfClaims.set(claim, statement);
  return statement;
}

function statementOf(claim: Claim): Statement | null {
  const { kind, indicatorCode, unitId, periodId } = claim;
  if (claim.value === null || claim.measureUnit === null || indicatorCode === null) return null;
  const base = kind === 'level' ? '' : baseKey(claim);
  let amount: Amount | null = null;
  return {
    claim,
    topic: { kind, indicatorCode, unitId, periodId, base },
    // Worked out when a rule first asks: most statements stand alone and are never compared.
    get amount() {
      amount ??= statedAmount(claim);
      if (amount === null) throw new RangeError(`${claim.id} states no number`);
      return amount;
    },
  };
}

function baseKey(claim: Claim): string {
  const { base } = claim;
  switch (base?.kind) {
    case 'plan':
      return `plan ${base.assigner ?? 'unnamed'} ${base.planPeriodId}`;
    case 'indicator':
      return `indicator ${base.indicatorCode}`;
    case 'named':
      return `named ${base.text}`;
    case 'period':
    case 'same-period-last-year':
      return `period ${basePeriodOf(claim) ?? ''}`;
    default:
      return '';
  }
}
