import type { FoundDirection } from '../../reading.ts';
import { textOf } from '../../text/text-of.ts';
import { isCountOfAims } from '../aim/counts.ts';
import type { Decision } from '../decision.ts';
import { beyond } from './beyond.ts';
import { growthRate } from './growth-noun.ts';
import { isPercent, kind, type KindFound, type KindSetting, lastOf } from './kind-setting.ts';
import { directionOf, movement, rateIn } from './movement.ts';
import { plannedBy } from './planned.ts';

/** What is aimed at, planned or budgeted. */
export function target(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, aim, text } = setting;
  if (figure.mention.form === 'planned' && !isWhole(setting))
    return kind('target', null, 'planned-amount', figure.mention);
  const plan = plannedBy(text, figure);
  if (plan !== undefined) return kind('target', directionOfPlan(setting), 'planned-amount', plan);
  if (aim === null || isCountOfAims(figure.mention.unit.name)) return followsPlanned(setting);
  const isOrder = aim.run !== null && text.cues.at('target', aim.run.first)?.sense === 'order';
  if (isOrder && !isPercent(setting)) return undefined;
  // "500 đại biểu trong tổng số 866 người": the whole is there already.
  const { tokens } = text;
  const { first } = figure.governor;
  if (tokens[first - 1]?.text === 'trong' && tokens[first]?.text === 'tổng') return undefined;
  return kind('target', directionOfAim(setting), aim.rule, aim.run);
}

/** "tăng 12,5%/năm (mục tiêu 12%/năm)": the planned rate of a growth. */
function directionOfPlan(setting: KindSetting): FoundDirection | null {
  const named = growthRate(setting)?.value.direction;
  if (named !== undefined) return named;
  const last = lastOf(setting)?.kind.value;
  return isPercent(setting) && last?.kind === 'growth' ? last.direction : null;
}

/** "Dự toán thu năm 2025 là 500 tỷ đồng; chi 600 tỷ đồng": a second planned amount, without a verb. */
function followsPlanned(setting: KindSetting): Decision<KindFound> | undefined {
  const { figure, text } = setting;
  const last = lastOf(setting);
  if (last?.kind.rule !== 'planned-amount' || figure.governor.verb !== undefined) return undefined;
  const { unit } = figure.mention;
  if (unit.sort === 'percent' || unit.name !== last.figure.mention.unit.name) return undefined;
  const between = textOf(text.tokens, last.figure.mention.last + 1, figure.mention.first - 1);
  return /^[;,] (?!.*(?:đã|thực hiện|ước|kết quả|[()]))/.test(between)
    ? kind('target', null, 'planned-amount', last.figure.mention)
    : undefined;
}

/** "4.520 hộ/15.300 hộ, chiếm 29,5%": what stands behind the slash is the whole, not a plan. */
function isWhole({ figure: { mention }, text: { tokens } }: KindSetting): boolean {
  const next = tokens[mention.last + 1]?.text === ',' ? mention.last + 2 : mention.last + 1;
  return tokens[next]?.text === 'chiếm';
}

function directionOfAim(setting: KindSetting): FoundDirection | null {
  return (
    movement(setting)?.value.direction ??
    beyond(setting)?.value.direction ??
    growthRate(setting)?.value.direction ??
    ledDirection(setting) ??
    null
  );
}

/** "phấn đấu tăng tổng thu ngân sách 12%": the verb before the name; a yearly rate of an amount is a growth. */
function ledDirection(setting: KindSetting): FoundDirection | null {
  const { subject, text, figure } = setting;
  // "tăng ít nhất 1,5 lần"
  if (figure.mention.unit.sort === 'times') return directionOf(text, figure);
  if (subject === null || !isPercent(setting) || figure.trail.plan !== undefined) return null;
  if (figure.governor.verb?.sense === 'to') return null;
  const verb = text.cues.at('verb', subject.first - 1);
  if (verb?.sense === 'rise') return 'up';
  if (verb?.sense === 'fall') return 'down';
  const isYearly = figure.governor.average !== undefined || figure.mention.unit.name === '%/năm';
  if (!isYearly || rateIn(text, subject) !== undefined) return null;
  return AMOUNTS.test(textOf(text.tokens, subject.first, subject.last)) ? 'up' : null;
}

/** Amounts of which a yearly percentage can only be a growth. */
const AMOUNTS =
  /^(?:tổng |các |giá trị |kim ngạch |doanh thu|doanh số|sản lượng|thu |thu nhập|xuất khẩu|nhập khẩu|grdp|gdp|gtsx|vốn|công nghiệp|nông|dịch vụ|thương mại|du lịch|khách|lượng khách|dư nợ|quy mô|huy động)/;
