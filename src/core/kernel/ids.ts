import * as z from 'zod';

/** `code@validFrom`, for example `05518@2025-07-01`: codes were reused in 2025, so a code alone names nothing. */
export const UnitId = z
  .string()
  .regex(/^[^\s@]+@\d{4}-\d{2}-\d{2}$/, { error: 'Mã đơn vị cần dạng mã@ngày-hiệu-lực' })
  .brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

/** Stable words-with-hyphens code, for example `gross-output`. */
const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, { error: 'Mã chỉ gồm chữ thường, số và dấu gạch nối' });

export const IndicatorCode = Slug.brand<'IndicatorCode'>();
export type IndicatorCode = z.infer<typeof IndicatorCode>;

export const DocumentId = Slug.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

export const ResolutionId = Slug.brand<'ResolutionId'>();
export type ResolutionId = z.infer<typeof ResolutionId>;

export const TargetId = Slug.brand<'TargetId'>();
export type TargetId = z.infer<typeof TargetId>;

export const ProgrammeId = Slug.brand<'ProgrammeId'>();
export type ProgrammeId = z.infer<typeof ProgrammeId>;

export const PlanLineId = Slug.brand<'PlanLineId'>();
export type PlanLineId = z.infer<typeof PlanLineId>;

/** Id of one thing that one document states. */
export const ClaimId = Slug.brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;

/** Running number given by the ledger. */
export const VintageId = z.int().positive().brand<'VintageId'>();
export type VintageId = z.infer<typeof VintageId>;

/** Running number of a task. */
export const TaskId = z.int().positive().brand<'TaskId'>();
export type TaskId = z.infer<typeof TaskId>;

/** Running number of a difficulty. */
export const DifficultyId = z.int().positive().brand<'DifficultyId'>();
export type DifficultyId = z.infer<typeof DifficultyId>;

/** Running number of a recommendation: a difficulty that was raised to a higher level. */
export const RecommendationId = z.int().positive().brand<'RecommendationId'>();
export type RecommendationId = z.infer<typeof RecommendationId>;

/** Running number of a request for an explanation. */
export const ExplanationId = z.int().positive().brand<'ExplanationId'>();
export type ExplanationId = z.infer<typeof ExplanationId>;
