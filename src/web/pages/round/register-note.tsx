import { Link } from '@tanstack/react-router';
import type { RegisterFigureField } from '../../../core/figure/round/reporting-round.ts';
import type { RegisterStanding, Submission } from '../../../contract/round/submission.ts';
import { useLanguage } from '../../language/language.tsx';
import { amountText, outcomeText } from '../../ui/figure/number-words.ts';
import styles from './entry.module.css';

interface RegisterNoteProps {
  field: RegisterFigureField;
  standing: RegisterStanding;
  of: Pick<Submission, 'unitId' | 'dataThrough'>;
}

/** Under a computed cell: of how many records, where they are, what they lack, what has changed since it was sent. */
export function RegisterNote({ field, standing, of }: RegisterNoteProps) {
  const { words, say, language } = useLanguage();
  const said = words.register.inForm;
  const { counted, now, difference, gaps, registerCode, registerName } = standing;
  const { measureUnit: unit } = field;
  const silence = now?.kind === 'missing' && gaps.length === 0 ? now.detail : undefined;
  return (
    <div className={styles['records']}>
      <Link
        to="/registers/$code"
        params={{ code: registerCode }}
        search={{ day: of.dataThrough, of: of.unitId }}
        title={say(registerName)}
      >
        {said.records(counted)}
      </Link>
      {silence !== undefined && <p>{say(silence)}</p>}
      {gaps.length > 0 && (
        <p>
          {said.gaps}{' '}
          {gaps.slice(0, MOST_NAMED).map((gap, at) => (
            <span key={`${gap.recordId} ${gap.field.vi}`}>
              {at > 0 && '; '}
              <Link
                to="/registers/$code"
                params={{ code: registerCode }}
                search={{ day: of.dataThrough, of: of.unitId, record: gap.recordId }}
              >
                {gap.name}
              </Link>{' '}
              ({say(gap.field)})
            </span>
          ))}
          {gaps.length > MOST_NAMED && ` … +${gaps.length - MOST_NAMED}`}
        </p>
      )}
      {difference !== null && now !== null && (
        <p data-changed>
          {said.changed(
            outcomeText(now, unit, { language }),
            amountText(difference, unit, { language, signed: true, withUnit: false }),
          )}
        </p>
      )}
    </div>
  );
}

const MOST_NAMED = 3;
