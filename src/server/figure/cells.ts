import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { missing, value } from '../../core/kernel/missing.ts';
import type { Claim, ClaimBase } from '../../core/figure/claim.ts';
import type { FigureKey, Vintage } from '../../core/figure/figure.ts';
import { parsePeriodId, periodInSentence } from '../../core/period/period-kinds.ts';
import { assignerNames } from '../../core/figure/assigner-names.ts';
import type {
  ClaimCell,
  DocumentReference,
  FigureAddress,
  FigureCell,
} from '../../contract/figure.ts';
import type { Catalogue } from '../known-facts/known-facts.ts';
import { definitionOf } from '../known-facts/known-facts.ts';

export function addressOf(key: FigureKey): FigureAddress {
  return {
    indicator: key.indicatorCode,
    unit: key.unitId,
    period: key.periodId,
    scope: key.scope,
    priceBasis: key.priceBasis,
  };
}

/** A vintage as it stands on a screen. */
export function figureCellOf(vintage: Vintage, catalogue: Catalogue): FigureCell {
  const { key, content } = vintage;
  const definition = definitionOf(catalogue, key.indicatorCode, key.indicatorVersion);
  return {
    address: addressOf(key),
    outcome: content.kind === 'value' ? value(content.value) : missing(content.reason),
    measureUnit: definition?.measureUnit ?? 'item',
    qualifier: content.kind === 'value' ? content.qualifier : 'none',
    grade: vintage.grade,
    dataThrough: vintage.dataThrough,
    knownSince: vintage.knownSince,
    origin: 'stated',
    indicatorVersion: key.indicatorVersion,
    unitCount: null,
  };
}

export function documentReferenceOf(id: string, catalogue: Catalogue): DocumentReference {
  const document = catalogue.documents.get(id);
  if (document === undefined) throw new Error(`document ${id} is referred to and not in the list`);
  return {
    id: document.id,
    title: document.title,
    datedFrom: document.datedFrom,
    datedTo: document.datedTo,
  };
}

/** A claim with the names a reader needs. */
export function claimCellOf(claim: Claim, catalogue: Catalogue): ClaimCell {
  return {
    id: claim.id,
    kind: claim.kind,
    document: documentReferenceOf(claim.documentId, catalogue),
    place: claim.place,
    quotation: claim.quotation,
    indicatorCode: claim.indicatorCode,
    indicatorName:
      claim.indicatorCode === null
        ? null
        : (definitionOf(catalogue, claim.indicatorCode)?.name ?? null),
    unitId: claim.unitId,
    unitName: catalogue.units.get(claim.unitId)?.name ?? claim.unitId,
    periodId: claim.periodId,
    value: claim.value,
    measureUnit: claim.measureUnit,
    precision: claim.precision,
    qualifier: claim.qualifier,
    direction: claim.direction,
    base: claim.base === null ? null : baseInWords(claim.base, catalogue),
    grade: claim.grade,
    knownSince: claim.knownSince,
    note: claim.note,
  };
}

/** `so với cùng kỳ năm trước`, `kế hoạch năm 2021, tỉnh giao`. */
export function baseInWords(base: ClaimBase, catalogue: Catalogue): Bilingual {
  switch (base.kind) {
    case 'same-period-last-year':
      return { vi: 'so với cùng kỳ năm trước', en: 'on the same period of last year' };
    case 'period': {
      const period = parsePeriodId(base.periodId);
      return {
        vi: `so với ${periodInSentence(period, 'vi')}`,
        en: `on ${periodInSentence(period, 'en')}`,
      };
    }
    case 'plan': {
      const period = parsePeriodId(base.planPeriodId);
      const by = base.assigner === null ? null : assignerNames[base.assigner];
      return {
        vi: `kế hoạch ${periodInSentence(period, 'vi')}${by === null ? ' (không nói ai giao)' : `, ${by.vi}`}`,
        en: `plan of ${periodInSentence(period, 'en')}${by === null ? ' (assigner not named)' : `, ${by.en}`}`,
      };
    }
    case 'indicator': {
      const name = definitionOf(catalogue, base.indicatorCode)?.name;
      return {
        vi: `trong ${name?.vi ?? base.indicatorCode}`,
        en: `of ${name?.en ?? base.indicatorCode}`,
      };
    }
    case 'named':
      return { vi: base.text, en: base.text };
  }
}
