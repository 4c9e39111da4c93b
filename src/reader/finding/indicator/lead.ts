import type { Run } from '../text/passage.ts';

/** What stands before a figure's verb. */
export interface Lead {
  /** The phrase that names what is measured; undefined where nothing is named there. */
  readonly subject: Run | undefined;
  /** The subject is who does something: "Đảng bộ huyện". */
  readonly isActor: boolean;
  /** What somebody did: "thi hành kỷ luật" of "toàn tỉnh đã thi hành kỷ luật". */
  readonly deed: Run | undefined;
}

export const noLead: Lead = { subject: undefined, isActor: false, deed: undefined };
