import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listRegistersRoute, type RegisterRow } from '../../../contract/register.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { moveInRows } from '../../ui/table/use-row-keys.ts';
import styles from './register.module.css';

export const registersQuery = queryOf(listRegistersRoute, {}, {});

/** Every register, with what of it is in sight. */
export default function RegisterListPage() {
  const { words } = useLanguage();
  const { data, error, refetch } = useQuery(registersQuery);
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const make = data.mayDefineFor.length > 0 && (
    <Button component={Link} to="/registers/new" className="no-print">
      {words.register.make}
    </Button>
  );
  return (
    <article className={styles['page']}>
      <h1>{words.register.title}</h1>
      <p className={styles['lead']}>{words.register.lead}</p>
      {data.registers.length === 0 ? (
        <EmptyState title={words.register.none} action={make}>
          <p>{words.register.noneHelp}</p>
        </EmptyState>
      ) : (
        <>
          {make !== false && <p>{make}</p>}
          <ul className={`listing ${styles['registers']}`} onKeyDown={moveInRows}>
            {data.registers.map((row, at) => (
              <RegisterItem key={row.register.code} row={row} isFirst={at === 0} />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function RegisterItem({ row, isFirst }: { row: RegisterRow; isFirst: boolean }) {
  const { words, say, language } = useLanguage();
  const { register, open, closed, units, lastChangedOn, keptBy } = row;
  const number = (count: number) => formatNumber(decimal(count), { language });
  return (
    <li data-row tabIndex={isFirst ? 0 : -1}>
      <Link to="/registers/$code" params={{ code: register.code }} data-open>
        {say(register.name)}
      </Link>
      <span>
        {open + closed === 0
          ? words.register.noRecords
          : words.register.counts(number(open), number(closed), number(units))}
        {lastChangedOn !== null &&
          ` · ${words.register.lastChanged(formatDate(lastChangedOn, language))}`}
      </span>
      <small>{words.register.keptBy(keptBy)}</small>
    </li>
  );
}
