import type { MeasureUnit } from '../../../core/kernel/measure-unit.ts';
import type { ForecastLine } from '../../../contract/outlook.ts';
import { useLanguage } from '../../language/language.tsx';
import { COMPUTED_DECIMALS, amountText } from '../../ui/figure/number-words.ts';
import styles from './outlook.module.css';

interface BandTextProps {
  band: Pick<ForecastLine['number'], 'low' | 'central' | 'high'>;
  measureUnit: MeasureUnit;
}

/** "6,93 – **9,68** – 12,41 %/năm": low, central, high. */
export function BandText({ band, measureUnit }: BandTextProps) {
  const { words, language } = useLanguage();
  const bare = { language, decimals: COMPUTED_DECIMALS, withUnit: false };
  const { low, central, high } = words.outlook;
  return (
    <span className={styles['band']}>
      <span title={low}>{amountText(band.low, measureUnit, bare)}</span> –{' '}
      <strong title={central}>{amountText(band.central, measureUnit, bare)}</strong> –{' '}
      <span title={high}>{amountText(band.high, measureUnit, { ...bare, withUnit: true })}</span>
    </span>
  );
}
