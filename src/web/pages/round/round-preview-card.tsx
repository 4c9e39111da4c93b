import { approvalLevelNames } from '../../../core/figure/round/reporting-round.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { RoundDraft, RoundPreview } from '../../../contract/round/round.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './make-round.module.css';
import shared from './round.module.css';

/** The days that a draft comes to. */
export function RoundPreviewCard(props: { preview: RoundPreview; draft: RoundDraft }) {
  const { preview, draft } = props;
  const { words, say, language } = useLanguage();
  const said = words.makeRound;
  const own = draft.units.filter(({ dueOn }) => dueOn !== undefined);
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
      {own.length > 0 && <p>{said.ownCount(own.length)}</p>}
      <p className={shared['lead']}>{said.previewHelp}</p>
    </section>
  );
}
