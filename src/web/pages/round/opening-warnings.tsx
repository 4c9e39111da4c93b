import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { RoundPreview } from '../../../contract/round/round.ts';
import { useLanguage } from '../../language/language.tsx';
import { PastWarning } from './past-warning.tsx';
import styles from './round.module.css';
import { VacancyList } from './vacancy-list.tsx';

type Warnings = Pick<RoundPreview, 'past' | 'vacancies'>;

/** What a planner has to say to know before a round opens: deadlines that are past, offices that nobody holds. */
export function useOpeningWarnings(found: Warnings | undefined) {
  const [isPastKnown, knowPast] = useState(false);
  const [areVacanciesKnown, knowVacancies] = useState(false);
  const isPast = (found?.past.count ?? 0) > 0;
  const isHeldUp = (found?.vacancies.length ?? 0) > 0;
  return {
    isConfirmed: (!isPast || isPastKnown) && (!isHeldUp || areVacanciesKnown),
    cards: found !== undefined && (
      <>
        {isPast && <PastWarning {...found.past} isConfirmed={isPastKnown} confirm={knowPast} />}
        {isHeldUp && (
          <VacancyWarning
            vacancies={found.vacancies}
            isConfirmed={areVacanciesKnown}
            confirm={knowVacancies}
          />
        )}
      </>
    ),
  };
}

function VacancyWarning(props: {
  vacancies: Warnings['vacancies'];
  isConfirmed: boolean;
  confirm: (isConfirmed: boolean) => void;
}) {
  const { words } = useLanguage();
  return (
    <div className={styles['dialog']} role="alert">
      <div className="notice-strip">
        <VacancyList vacancies={props.vacancies} />
      </div>
      <Checkbox
        label={words.vacancy.confirm}
        checked={props.isConfirmed}
        onChange={({ currentTarget }) => props.confirm(currentTarget.checked)}
      />
    </div>
  );
}
