import type { Side } from '../../../core/reconciliation/contradiction.ts';
import { useLanguage } from '../../language/language.tsx';
import { layOutBands } from './band-layout.ts';
import type { BandPlace } from './band-layout.ts';
import { sideText, valueText } from './side-words.ts';
import styles from './band-picture.module.css';

/** Two bands on one axis, and the gap that rounding and hedge words cannot close. */
export function BandPicture({ left, right }: { left: Side; right: Side }) {
  const { words, language } = useLanguage();
  const layout = layOutBands(numbersOf(left), numbersOf(right));
  if (layout === null) return null;
  const told = words.contradiction.bands(
    sideText(left, words, language),
    sideText(right, words, language),
  );
  return (
    <div className={styles['picture']} role="img" aria-label={told}>
      <svg viewBox="0 0 100 13" preserveAspectRatio="none" aria-hidden="true">
        <path className={styles['axis']} d="M0 6.5H100" />
        {layout.gap !== null && (
          <rect
            className={styles['gapBand']}
            x={layout.gap.from}
            y="5.4"
            width={layout.gap.to - layout.gap.from}
            height="2.2"
          />
        )}
        <Band place={layout.left} y={1} tone="leftBand" />
        <Band place={layout.right} y={7.5} tone="rightBand" />
      </svg>
      <BandLabel place={layout.left} text={valueText(left, language)} row="above" />
      <BandLabel place={layout.right} text={valueText(right, language)} row="below" />
    </div>
  );
}

function BandLabel({
  place,
  text,
  row,
}: {
  place: BandPlace;
  text: string;
  row: 'above' | 'below';
}) {
  const middle = place.at ?? (place.from + place.to) / 2;
  return (
    <span className={styles[row]} style={{ left: `${middle}%` }} aria-hidden="true">
      {text}
    </span>
  );
}

function Band({ place, y, tone }: { place: BandPlace; y: number; tone: 'leftBand' | 'rightBand' }) {
  return (
    <g className={styles[tone]}>
      <rect x={place.from} y={y} width={place.to - place.from} height="4.5" />
      {place.at !== null && (
        <rect className={styles['at']} x={place.at - 0.18} y={y - 0.8} width="0.36" height="6.1" />
      )}
    </g>
  );
}

function numbersOf({ value, low, high }: Side) {
  const asNumber = (text: string | null) => (text === null ? null : Number(text));
  return { value: asNumber(value), low: asNumber(low), high: asNumber(high) };
}
