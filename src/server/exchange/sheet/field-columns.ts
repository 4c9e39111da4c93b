import * as z from 'zod';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import {
  DocumentId,
  IndicatorCode,
  PlanLineId,
  ProgrammeId,
  ResolutionId,
  TargetId,
  ClaimId,
} from '../../../core/kernel/ids.ts';
import { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import { PriceBasis, Qualifier } from '../../../core/kernel/quantity.ts';
import { Refusal } from '../../../core/kernel/refusal.ts';
import { Direction, Scope } from '../../../core/indicator/indicator.ts';
import { parsePeriodId } from '../../../core/period/period-kinds.ts';
import type { PeriodId } from '../../../core/period/period.ts';
import { blankMeans, type Column, fitting, oneOf, refersTo, required } from './column.ts';

export const slug: Bilingual = {
  vi: 'mã gồm chữ thường không dấu, số, dấu gạch nối hoặc dấu chấm, ví dụ gross-output',
  en: 'a code of small letters, digits, hyphens or points, such as gross-output',
};

export const indicatorCode = fitting(IndicatorCode, slug);
export const documentId = fitting(DocumentId, slug);
export const resolutionId = fitting(ResolutionId, slug);
export const targetId = fitting(TargetId, slug);
export const programmeId = fitting(ProgrammeId, slug);
export const planLineId = fitting(PlanLineId, slug);
export const claimId = fitting(ClaimId, slug);

/** Ids of things that stand in another file, or are known already. */
export const ofIndicator = refersTo('indicator', indicatorCode);
export const ofDocument = refersTo('document', documentId);
export const ofResolution = refersTo('resolution', resolutionId);
export const ofProgramme = refersTo('programme', programmeId);
export const ofTarget = refersTo('target', targetId);
export const ofPlanLine = refersTo('planLine', planLineId);

export const scope = fitting(Scope, {
  vi: 'phạm vi viết bằng chữ thường và gạch nối, ví dụ territory hoặc unstated',
  en: 'a scope in small letters and hyphens, such as territory or unstated',
});
export const measureUnit = oneOf(MeasureUnit);
export const priceBasis = oneOf(PriceBasis);
export const direction = oneOf(Direction);
/** A blank cell: the source has no hedge word. */
export const qualifier = blankMeans(oneOf(Qualifier), 'none');

/** `05518@2025-07-01`, or the bare code `05518`, which the period of the row resolves. */
export const unitText = fitting(z.string().regex(/^[^\s@]+(@\d{4}-\d{2}-\d{2})?$/), {
  vi: 'đơn vị viết mã@ngày-bắt-đầu, ví dụ 05518@2025-07-01, hoặc chỉ mã',
  en: 'a unit written code@first-day, such as 05518@2025-07-01, or the code alone',
});

const periodExpected: Bilingual = {
  vi: 'kỳ báo cáo, ví dụ 2021, 2021-H1, 2021-9M, 2021-Q1, 2021-M03, 2021-to-2021-05, 2016/2020, term:2020/2025',
  en: 'a period, such as 2021, 2021-H1, 2021-9M, 2021-Q1, 2021-M03, 2021-to-2021-05, 2016/2020, term:2020/2025',
};

export const period: Column<PeriodId> = required((cell) => {
  try {
    return { kind: 'read', value: parsePeriodId(cell).id };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'fault', expected: periodExpected };
    throw error;
  }
});
