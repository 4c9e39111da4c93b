import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { listProgrammesRoute } from '../../../contract/programme.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';

/** A small mark in a row of the scorecard: programmes whose objectives name the target. One question for all rows. */
export function ProgrammesMark({ targetId, className }: { targetId: string; className: string }) {
  const { words } = useLanguage();
  const { asOf } = useSearch({ from: '__root__' });
  const { data } = useQuery({
    ...queryOf(listProgrammesRoute, {}, { asOf }),
    staleTime: 30_000,
  });
  const serving =
    data?.rows.filter(({ targetIds }) => targetIds.some((one) => one === targetId)) ?? [];
  const [only] = serving;
  if (only === undefined) return null;
  const said = (
    <>
      <Icon name="programmes" size={13} />
      {words.ordered.programmesMark(serving.length)}
    </>
  );
  return serving.length === 1 ? (
    <Link to="/programmes/$id" params={{ id: only.programme.id }} className={className}>
      {said}
    </Link>
  ) : (
    <Link to="/targets/$id" params={{ id: targetId }} hash="serving" className={className}>
      {said}
    </Link>
  );
}
