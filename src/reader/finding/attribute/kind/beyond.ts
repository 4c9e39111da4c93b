import { isCountOfAims } from '../aim/counts.ts';
import type { Decision } from '../decision.ts';
import { kind, type KindFound, type KindSetting } from './kind-setting.ts';

/** "vượt 4% so với nghị quyết"; "vượt 17 chỉ tiêu", "vượt 17 trong tổng số 19" count the targets. */
export function beyond({ figure }: KindSetting): Decision<KindFound> | undefined {
  const { verb } = figure.governor;
  const { name, sort } = figure.mention.unit;
  return verb?.sense === 'beyond' && sort !== 'none' && !isCountOfAims(name)
    ? kind('change', 'up', 'beyond', verb)
    : undefined;
}
