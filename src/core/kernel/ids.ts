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

/** A kept list, for example `giai-phong-mat-bang`. */
export const RegisterCode = Slug.brand<'RegisterCode'>();
export type RegisterCode = z.infer<typeof RegisterCode>;

/** A field of a register, by a word of its own in that register. */
export const RegisterKey = Slug;
export type RegisterKey = z.infer<typeof RegisterKey>;

/** One entry of a register; unique among all registers. */
export const RecordId = Slug.brand<'RecordId'>();
export type RecordId = z.infer<typeof RecordId>;
/** Running numbers of the things of follow-up: tasks, meetings, and what goes up and down between them. */
const RunningNumber = z.int().positive();

export const TaskId = RunningNumber.brand<'TaskId'>();
export type TaskId = z.infer<typeof TaskId>;

export const MeetingId = RunningNumber.brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;

export const ConclusionId = RunningNumber.brand<'ConclusionId'>();
export type ConclusionId = z.infer<typeof ConclusionId>;

export const DifficultyId = RunningNumber.brand<'DifficultyId'>();
export type DifficultyId = z.infer<typeof DifficultyId>;

export const RecommendationId = RunningNumber.brand<'RecommendationId'>();
export type RecommendationId = z.infer<typeof RecommendationId>;

export const ExplanationId = RunningNumber.brand<'ExplanationId'>();
export type ExplanationId = z.infer<typeof ExplanationId>;
