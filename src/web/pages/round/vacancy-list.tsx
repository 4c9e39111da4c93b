import { Link } from '@tanstack/react-router';
import type { RoundVacancy } from '../../../contract/vacancy.ts';
import { useLanguage } from '../../language/language.tsx';
import { useMay } from '../../ui/frame/me.ts';
import { levelsInOrder } from './round-form.ts';
import styles from './vacancy.module.css';

/** As a submission meets them. */
const offices: readonly RoundVacancy['office'][] = ['reporter', ...levelsInOrder];

/** Offices of a round that nobody holds: what cannot be done, at which units, and why; with the way to invite somebody. */
export function VacancyList({ vacancies }: { vacancies: readonly RoundVacancy[] }) {
  const { words } = useLanguage();
  const said = words.vacancy;
  const mayInvite = useMay()('manage-accounts');
  const heldUp = new Set(vacancies.flatMap(({ holdsUp }) => holdsUp.map(({ unitId }) => unitId)));
  const inOrder = vacancies.toSorted(
    (a, b) => offices.indexOf(a.office) - offices.indexOf(b.office),
  );
  const alike = Map.groupBy(inOrder, ({ office, why }) => `${office} ${why}`);
  return (
    <>
      <p>
        <strong>{said.title(heldUp.size)}</strong>
      </p>
      <p>{said.lead}</p>
      <dl className={styles['vacancies']}>
        {[...alike].map(([key, places]) => (
          <div key={key}>
            <dt>{places[0] !== undefined && said.office[places[0].office]}</dt>
            <dd>
              {places.map((place, at) => (
                <span key={place.unitId}>
                  {at > 0 && ', '}
                  {mayInvite && place.why === 'nobody' ? (
                    <Link
                      to="/accounts"
                      search={{
                        invite: place.office === 'reporter' ? 'reporter' : 'approver',
                        at: place.unitId,
                      }}
                      title={said.invite(place.unitName)}
                    >
                      {place.unitName}
                    </Link>
                  ) : (
                    place.unitName
                  )}
                </span>
              ))}
              {places[0] !== undefined && <small>{said.why[places[0].why]}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {!mayInvite && <p className="quiet">{said.ask}</p>}
    </>
  );
}
