import { Assigner } from '../../../core/figure/claim.ts';
import { assignerNames } from '../../../core/figure/assigner-names.ts';
import { ResolutionId } from '../../../core/kernel/ids.ts';
import type { DocumentReading } from '../../../contract/reading/reading.ts';
import { useLanguage } from '../../language/language.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { correctionOf, startOf, type CorrectionFields } from './correction.ts';
import type { FigureItem } from './items.ts';
import { resolutionsToChoose } from './resolutions-to-choose.ts';
import { useCorrect } from './use-reading.ts';
import { useChoice } from '../../ui/frame/choice.ts';
import styles from './card.module.css';

interface AimChoiceProps {
  reading: DocumentReading;
  item: FigureItem;
  /** Resolves when nothing decided is on its way to the server any more. */
  allSent: () => Promise<void>;
}

/** Whose plan, or which resolution: chosen on the card itself, since the words often leave it open. */
export function AimChoice({ reading, item, allSent }: AimChoiceProps) {
  const { words, say } = useLanguage();
  const { correction } = words.reading;
  const { mutate, error, isPending } = useCorrect(reading.summary.id, allSent);
  const overview = useChoice()?.overview;
  const { figure } = item;
  const asked = figure.aim?.aim ?? null;
  if (asked === null || item.isRecorded) return null;
  const choose = (fixed: Partial<CorrectionFields>) => {
    const body = correctionOf(item.no, { ...startOf(figure, reading, null), ...fixed });
    if (body !== null) mutate(body);
  };
  return (
    <section className={styles['aimChoice']}>
      <label>
        <span>{asked.kind === 'plan-line' ? correction.assigner : correction.resolution}</span>
        {asked.kind === 'plan-line' ? (
          <select
            value={asked.planLine.assigner}
            disabled={isPending}
            onChange={({ target }) => choose({ assigner: Assigner.parse(target.value) })}
          >
            {Assigner.options.map((assigner) => (
              <option key={assigner} value={assigner}>
                {say(assignerNames[assigner])}
              </option>
            ))}
          </select>
        ) : (
          <select
            value={asked.target.resolutionId}
            disabled={isPending}
            onChange={({ target }) => choose({ resolutionId: ResolutionId.parse(target.value) })}
          >
            {resolutionsToChoose(figure, overview).map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </label>
      {error !== null && <ProblemNotice error={error} />}
    </section>
  );
}
