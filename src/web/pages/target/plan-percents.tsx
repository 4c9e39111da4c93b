import { Link } from '@tanstack/react-router';
import { assignerNames } from '../../../core/figure/assigner-names.ts';
import type { PercentOfPlan, PlanLineCell } from '../../../contract/figure.ts';
import { placeInWords } from '../../../core/resolution/place-in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { Explained } from '../../ui/explained.tsx';
import { Amount } from '../../ui/figure/amount.tsx';
import { MissingReason } from '../../ui/figure/missing-reason.tsx';
import {
  COMPUTED_DECIMALS,
  amountText,
  periodInSentence,
  periodText,
} from '../../ui/figure/number-words.ts';
import styles from './target.module.css';

/** One decimal is what documents print beside "% kế hoạch". */
const PERCENT_DECIMALS = 1;

/** A bar for each named plan line; the tick stands at 100 %, nothing is capped there. */
export function PlanPercents({ percents }: { percents: PercentOfPlan[] }) {
  const { language } = useLanguage();
  const shown = percents.map(({ percent }) =>
    percent.kind === 'value' ? Number(percent.value) : 0,
  );
  const scale = Math.max(100, ...shown) * 1.04;
  const byPeriod = Map.groupBy(percents, ({ figurePeriodId }) => figurePeriodId);
  return (
    <div className={styles['plans']}>
      {[...byPeriod].map(([period, ofPeriod]) => (
        <div key={period}>
          <span className={styles['caption']}>{periodText(period, language)}</span>
          <ul>
            {ofPeriod.map((one) => (
              <PlanBar
                key={`${one.planLine.assigner} ${one.planLine.value}`}
                one={one}
                scale={scale}
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function PlanBar({ one, scale }: { one: PercentOfPlan; scale: number }) {
  const { words, say, language } = useLanguage();
  const { percent, planLine } = one;
  const isImplied = planLine.origin === 'implied';
  const name =
    planLine.assigner === null ? words.assignerUnsaid : say(assignerNames[planLine.assigner]);
  return (
    <li>
      <span className={styles['planName']}>
        {name} {isImplied && <em className={styles['implied']}>{words.figure.implied}</em>}
      </span>
      {percent.kind === 'value' && (
        <svg
          className={styles['planBar']}
          viewBox="0 0 100 6"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect className={styles['track']} width="100" height="6" />
          <rect
            className={isImplied ? styles['impliedFill'] : styles['fill']}
            width={(Math.max(0, Number(percent.value)) / scale) * 100}
            height="6"
          />
          <rect className={styles['full']} x={(100 / scale) * 100 - 0.6} width="1.2" height="6" />
        </svg>
      )}
      {percent.kind === 'missing' ? (
        <MissingReason outcome={percent} />
      ) : (
        <Explained
          className={`${styles['number']} ${styles['percent']}`}
          content={<PlanLineContent one={one} />}
        >
          <Amount
            text={amountText(percent.value, 'percent', { language, decimals: PERCENT_DECIMALS })}
          />
        </Explained>
      )}
    </li>
  );
}

function PlanLineContent({ one }: { one: PercentOfPlan }) {
  const { words } = useLanguage();
  const origin =
    one.origin === 'stated' ? words.measures.percentStated : words.measures.percentComputed;
  return (
    <div className={styles['reasoned']}>
      <PlanLineWords line={one.planLine} />
      <p>{origin}</p>
    </div>
  );
}

/** A plan line in words: whose, how much, from where, and how it was worked out if it is implied. */
export function PlanLineWords({ line }: { line: PlanLineCell }) {
  const { words, say, language } = useLanguage();
  const may = useMay();
  const form = { language, decimals: line.origin === 'implied' ? COMPUTED_DECIMALS : undefined };
  const title =
    line.assigner === null
      ? words.measures.planUnsaid
      : words.measures.planOf(say(assignerNames[line.assigner]));
  return (
    <>
      <strong>
        {title}, {periodInSentence(line.periodId, language)}: {words.qualifiers[line.qualifier]}{' '}
        {amountText(line.value, line.measureUnit, form)}
      </strong>
      {line.low !== null && line.high !== null && line.low !== line.high && (
        <p>
          {words.measures.planBand(
            amountText(line.low, line.measureUnit, { ...form, withUnit: false }),
            amountText(line.high, line.measureUnit, form),
          )}
        </p>
      )}
      <p>{line.origin === 'implied' ? words.measures.impliedPlan : words.measures.statedPlan}</p>
      {line.working !== null && <p className={styles['working']}>{say(line.working)}</p>}
      {line.told !== undefined && (
        <blockquote className={styles['told']} lang="vi">
          {may('follow-work') ? (
            <Link
              to="/readings/$id"
              params={{ id: line.told.readingId }}
              search={{ figure: String(line.told.figure) }}
            >
              “{line.told.quotation}”
            </Link>
          ) : (
            <>“{line.told.quotation}”</>
          )}
        </blockquote>
      )}
      <p>
        <Link to="/documents/$id" params={{ id: line.document.id }}>
          {line.document.title}
        </Link>
        , {placeInWords(line.place, language)}
      </p>
    </>
  );
}
