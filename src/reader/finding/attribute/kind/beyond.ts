import { isCountOfAims } from '../aim/counts.ts';
import type { Decision } from '../decision.ts';
import { kind, type KindFound, type KindSetting } from './kind-setting.ts';

/** "vượt 4% so với nghị quyết"; "vượt 17 chỉ tiêu" counts the targets. */
export function beyond({ figure }: KindSetting): Decision<KindFound> | undefined {
  const { verb } = figure.governor;
  return verb?.sense === 'beyond' && !isCountOfAims(figure.mention.unit.name)
    ? kind('change', 'up', 'beyond', verb)
    : undefined;
}
