import { Link } from '@tanstack/react-router';
import type { IndicatorCode } from '../../../core/kernel/ids.ts';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import type { Finding, TextRange } from '../../../core/figure/finding.ts';
import { useLanguage } from '../../language/language.tsx';
import type { ClaimRow } from './claim-rows.ts';
import { whyOf } from './why-rows.ts';
import styles from './card.module.css';

interface UnderstoodProps {
  rows: ClaimRow[];
  reasons: { attribute: string; text: Bilingual }[];
  finding: Finding | null;
  text: string;
  indicatorCode: IndicatorCode | null;
  point: (words: TextRange | null) => void;
}

/** What a figure is taken to be, attribute by attribute, each with its reason and the words that decided it. */
export function Understood({
  rows,
  reasons,
  finding,
  text,
  indicatorCode,
  point,
}: UnderstoodProps) {
  const { words, say } = useLanguage();
  const { reading } = words;
  return (
    <dl className={styles['understood']}>
      {rows.map(({ attribute, said }) => {
        const why = whyOf(attribute, reasons, finding, text);
        const { decidedBy } = why;
        return (
          <div
            key={attribute}
            onMouseEnter={() => point(decidedBy)}
            onMouseLeave={() => point(null)}
          >
            <dt>{reading.attributes[attribute]}</dt>
            <dd>
              <span className={styles['said']} data-attribute={attribute}>
                {attribute === 'indicator' && indicatorCode !== null ? (
                  <Link to="/indicators/$code" params={{ code: indicatorCode }}>
                    {said}
                  </Link>
                ) : (
                  said
                )}
              </span>
              {(why.reasons.length > 0 || decidedBy !== null) && (
                <span className={styles['why']}>
                  <span className="only-read-aloud">{reading.why}: </span>
                  {why.reasons.map(say).join(' ')}{' '}
                  {decidedBy !== null && (
                    <button
                      type="button"
                      className={styles['words']}
                      title={reading.showWords(reading.attributes[attribute])}
                      onFocus={() => point(decidedBy)}
                      onBlur={() => point(null)}
                      onClick={() => point(decidedBy)}
                    >
                      {reading.whyWords(text.slice(decidedBy.start, decidedBy.end))}
                    </button>
                  )}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
