import { approvalLevelNames } from '../../../core/figure/round/reporting-round.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { RoundPreview } from '../../../contract/round.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './make-round.module.css';
import shared from './round.module.css';

/** The days that a draft comes to. */
export function RoundPreviewCard({ preview }: { preview: RoundPreview }) {
  const { words, say, language } = useLanguage();
  const said = words.makeRound;
  const rows = [
    [said.dataThrough, preview.dataThrough] as const,
    [said.unitsSend, preview.unitDueOn] as const,
    ...preview.deadlines.map(
      ({ level, dueOn }) => [say(approvalLevelNames[level]), dueOn] as const,
    ),
  ];
  return (
    <section className={styles['part']} aria-live="polite">
      <h2>{said.preview}</h2>
      <dl className={styles['days']}>
        {rows.map(([name, day]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatDate(day, language)}</dd>
          </div>
        ))}
      </dl>
      <p className={shared['lead']}>{said.previewHelp}</p>
    </section>
  );
}
