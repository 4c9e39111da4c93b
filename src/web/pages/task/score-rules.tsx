import { useState } from 'react';
import { ConvertedKind } from '../../../core/task/conversion.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { showWorkScoreRoute } from '../../../contract/task/work-score.ts';
import type { OutputOf } from '../../../contract/route.ts';
import { useLanguage } from '../../language/language.tsx';
import { CoefficientsDialog } from './coefficients-dialog.tsx';
import { useKindName } from './kind-name.ts';
import styles from './rates.module.css';

type Shown = OutputOf<typeof showWorkScoreRoute>;

/** By what products are converted, what is counted in a period that runs on, and of whose tasks it is made. */
export function ScoreRules({ score, isPast }: { score: Shown; isPast: boolean }) {
  const { words } = useLanguage();
  const { workScore } = words;
  const { rules, setCoefficients, asOf, end } = score;
  const [isSetting, setSetting] = useState(false);
  return (
    <div className={styles['rules']}>
      {asOf < end && <p>{workScore.runsOn}</p>}
      <p>{workScore.inSight}</p>
      {rules.length === 0 && <p>{workScore.coefficients.none}</p>}
      {rules.map((rule) => (
        <RuleLine key={rule.id} rule={rule} />
      ))}
      {setCoefficients.isOpen && !isPast && (
        <button type="button" className="plain-button no-print" onClick={() => setSetting(true)}>
          {workScore.coefficients.set}
        </button>
      )}
      {isSetting && <CoefficientsDialog close={() => setSetting(false)} />}
    </div>
  );
}

function RuleLine({ rule }: { rule: Shown['rules'][number] }) {
  const { words, language } = useLanguage();
  const kindName = useKindName();
  const { unitName, document, from, coefficients } = rule;
  const each = ConvertedKind.options.map(
    (kind) => `${kindName(kind)} ${formatNumber(coefficients[kind], { language })}`,
  );
  return (
    <p>
      {words.workScore.coefficients.rule(unitName, formatDate(from, language))}{' '}
      <span lang="vi">{document}</span>: {each.join(' · ')}
    </p>
  );
}
