import type { TargetPartCell } from '../../../contract/scorecard.ts';
import { aheadOf } from './ahead-of.ts';
import { useLanguage } from '../../language/language.tsx';
import type { AheadYear } from '../../ui/chart/chart-model.ts';
import { Sparkline } from '../../ui/chart/sparkline.tsx';
import { COMPUTED_DECIMALS, outcomeText, periodText } from '../../ui/figure/number-words.ts';

function endsOf(band: AheadYear['band']): { low?: number; high?: number } {
  return band === null ? {} : { low: Number(band.low), high: Number(band.high) };
}

/** The yearly points of a target part as a sparkline, and as words for those who do not see it. */
export function Trajectory({ part }: { part: TargetPartCell }) {
  const { words, language } = useLanguage();
  const { trajectory, trajectoryOf } = part;
  const unit =
    trajectoryOf === 'growth' ? 'percent' : (part.latest?.measureUnit ?? part.measureUnit);
  const form = { language, decimals: COMPUTED_DECIMALS };
  const told = trajectory.map(({ periodId, outcome, asked }) => {
    const askedWords =
      asked.kind === 'value' ? ` (${words.scorecard.asked(outcomeText(asked, unit, form))})` : '';
    return `${periodText(periodId, language)}: ${outcomeText(outcome, unit, form)}${askedWords}`;
  });
  const what = trajectoryOf === 'growth' ? words.scorecard.ofGrowth : words.scorecard.ofLevel;
  return (
    <Sparkline
      label={`${words.scorecard.sparkline}, ${what}. ${told.join('; ')}`}
      points={trajectory.map(({ periodId, outcome, asked, cell }) => ({
        label: periodId,
        value: outcome.kind === 'value' ? Number(outcome.value) : null,
        asked: asked.kind === 'value' ? Number(asked.value) : null,
        isEstimate: cell?.grade === 'estimate',
        ...endsOf(aheadOf(part).find(({ year }) => periodId === String(year))?.band ?? null),
      }))}
    />
  );
}
