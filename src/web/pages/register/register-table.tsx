import { Button } from '@mantine/core';
import type { RecordRow, RegisterTable } from '../../../contract/register.ts';
import { decimal } from '../../../core/kernel/decimal.ts';
import { formatNumber } from '../../../core/kernel/number-text.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import { headOfField } from '../../../core/register/read-value.ts';
import { isAmount, type RegisterField } from '../../../core/register/register.ts';
import { useLanguage } from '../../language/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { moveInRows } from '../../ui/table/use-row-keys.ts';
import { type ColumnSum, sumsOf, valueText } from './register-rows.ts';
import type { ChangeSearch, RegisterSearch } from './register-search.ts';
import styles from './register-table.module.css';

interface TableProps {
  table: RegisterTable;
  records: readonly RecordRow[];
  search: RegisterSearch;
  change: ChangeSearch;
}

/** The records as a table with sums at its foot; on a phone each record is a card. */
export function RegisterTableView({ table, records, search, change }: TableProps) {
  const { words } = useLanguage();
  const { fields } = table.register;
  const sums = sumsOf(table, records);
  const hasUnits =
    new Set(table.records.map(({ unitId }) => unitId)).size > 1 ||
    table.records.some(({ cameFrom, heirs }) => cameFrom !== null || heirs.length > 0);
  if (records.length === 0) {
    const clear = { q: undefined, standing: undefined, of: undefined, where: undefined };
    return (
      <EmptyState
        title={words.register.noneFound}
        action={<Button onClick={() => change(clear)}>{words.register.clearFilter}</Button>}
      >
        {null}
      </EmptyState>
    );
  }
  return (
    <div className="table-scroll">
      <table className={`grid-table cards-on-phone ${styles['table']}`}>
        <thead>
          <tr>
            {fields.map((field) => (
              <Head key={field.key} field={field} search={search} change={change} />
            ))}
            {hasUnits && <th scope="col">{words.register.unit}</th>}
          </tr>
        </thead>
        <tbody onKeyDown={moveInRows}>
          {records.map((record, at) => (
            <Row
              key={record.id}
              {...{ table, record, sums, hasUnits }}
              isFirst={at === 0}
              open={() => change({ record: record.id })}
            />
          ))}
        </tbody>
        {sums.size > 0 && <Foot {...{ fields, sums, hasUnits }} of={records.length} />}
      </table>
    </div>
  );
}

function Head(props: { field: RegisterField; search: RegisterSearch; change: ChangeSearch }) {
  const { field, search, change } = props;
  const { words, language } = useLanguage();
  const { key } = field;
  const head = headOfField(field, language);
  const isUp = search.sort === key;
  const isDown = search.sort === `-${key}`;
  return (
    <th
      scope="col"
      data-kind={isAmount(field) ? 'amount' : field.kind}
      aria-sort={isUp ? 'ascending' : isDown ? 'descending' : 'none'}
    >
      <button
        type="button"
        title={words.register.sortBy(head)}
        onClick={() => change({ sort: isUp ? `-${key}` : isDown ? undefined : key })}
      >
        {head}
        <span aria-hidden="true">{isUp ? ' ↑' : isDown ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}

interface RowProps {
  table: RegisterTable;
  record: RecordRow;
  sums: ReadonlyMap<string, ColumnSum>;
  hasUnits: boolean;
  isFirst: boolean;
  open: () => void;
}

function Row({ table, record, sums, hasUnits, isFirst, open }: RowProps) {
  const { words, language } = useLanguage();
  const { register } = table;
  const closed =
    record.closedOn === null
      ? null
      : words.register.closedOn(formatDate(record.closedOn, language));
  return (
    <tr data-row tabIndex={isFirst ? 0 : -1} data-closed={closed === null ? undefined : ''}>
      {register.fields.map((field) =>
        field.key === register.nameField ? (
          <th key={field.key} scope="row">
            <button type="button" data-open className={styles['name']} onClick={open}>
              {record.name}
            </button>
            {closed !== null && <small>{closed}</small>}
          </th>
        ) : (
          <Cell
            key={field.key}
            field={field}
            table={table}
            record={record}
            sum={sums.get(field.key)}
          />
        ),
      )}
      {hasUnits && (
        <td data-label={words.register.unit}>
          {record.unitName}
          <WhereFrom record={record} />
        </td>
      )}
    </tr>
  );
}

/** That a record came from a former unit, or still waits there for an heir. */
export function WhereFrom({ record: { cameFrom, heirs } }: { record: RecordRow }) {
  const { words, language } = useLanguage();
  return (
    <>
      {cameFrom !== null && (
        <small>{words.register.cameFrom(cameFrom.name, formatDate(cameFrom.on, language))}</small>
      )}
      {heirs.length > 0 && <small>{words.register.awaits}</small>}
    </>
  );
}

function Cell(props: {
  field: RegisterField;
  table: RegisterTable;
  record: RecordRow;
  sum: ColumnSum | undefined;
}) {
  const { field, table, record, sum } = props;
  const { words, language } = useLanguage();
  const text = valueText(field, record, { places: table.places, language });
  const isWithheld = record.withheld.includes(field.key);
  const part =
    sum === undefined || sum.known < 2 || sum.largest <= 0
      ? 0
      : Number(record.values[field.key] ?? 0) / sum.largest;
  return (
    <td
      data-kind={isAmount(field) ? 'amount' : field.kind}
      data-missing={text === null || undefined}
      data-label={headOfField(field, language)}
    >
      {text ?? (isWithheld ? words.register.withheld : words.register.noValue)}
      {text !== null && part > 0 && (
        <span className={styles['bar']} aria-hidden="true">
          <span style={{ width: `${Math.max(2, part * 100)}%` }} />
        </span>
      )}
    </td>
  );
}

/** Sums, and of how many records each is: what is not written is counted there and not as nothing. */
function Foot(props: {
  fields: readonly RegisterField[];
  sums: ReadonlyMap<string, ColumnSum>;
  hasUnits: boolean;
  of: number;
}) {
  const { fields, sums, hasUnits, of } = props;
  const { words, language } = useLanguage();
  const number = (count: number) => formatNumber(decimal(count), { language });
  return (
    <tfoot>
      <tr>
        {fields.map((field, at) => {
          const sum = sums.get(field.key);
          if (at === 0) return <th key={field.key}>{words.register.sum}</th>;
          if (sum === undefined) return <td key={field.key} data-empty />;
          return (
            <td key={field.key} data-kind="amount" data-label={headOfField(field, language)}>
              <strong>{formatNumber(sum.sum, { language })}</strong>
              {sum.known < of && (
                <small>{words.register.sumOf(number(sum.known), number(of))}</small>
              )}
            </td>
          );
        })}
        {hasUnits && <td data-empty />}
      </tr>
    </tfoot>
  );
}
