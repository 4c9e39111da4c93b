import { useQuery } from '@tanstack/react-query';
import type { Submission } from '../../../contract/round/submission.ts';
import { listVacanciesRoute } from '../../../contract/vacancy.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { VacancyList } from './vacancy-list.tsx';

function useVacancies(roundId: number, isAsked: boolean) {
  const query = queryOf(listVacanciesRoute, { round: roundId }, {});
  return useQuery({ ...query, enabled: isAsked }).data?.vacancies ?? [];
}

/** On the board of a round that is no longer, or not yet, at its end: where submissions stand still for want of somebody. */
export function VacancyNotice({ roundId }: { roundId: number }) {
  const vacancies = useVacancies(roundId, true);
  if (vacancies.length === 0) return null;
  return (
    <section className="notice-strip" role="status">
      <VacancyList vacancies={vacancies} />
    </section>
  );
}

/** On a submission that waits for an office that nobody holds: why nothing moves, and whom to tell. */
export function StandsStill({ submission }: { submission: Submission }) {
  const { words } = useLanguage();
  const { awaits, roundId, roundIsOpen, unitId } = submission;
  const vacancies = useVacancies(roundId, awaits !== null && roundIsOpen);
  const here = vacancies.find(
    ({ office, holdsUp }) => office === awaits && holdsUp.some((unit) => unit.unitId === unitId),
  );
  if (here === undefined || awaits === null) return null;
  return (
    <p className="notice-strip" role="status">
      {words.vacancy.here(here.unitName, words.vacancy.why[here.why])}
    </p>
  );
}
