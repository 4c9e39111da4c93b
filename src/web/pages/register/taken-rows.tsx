import type { OutputOf } from '../../../contract/route.ts';
import type { RegisterTable, takeRowsRoute, TakenRow } from '../../../contract/register.ts';
import { headOfField, sayValue } from '../../../core/register/read-value.ts';
import { fieldOf } from '../../../core/register/register.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './register-table.module.css';

interface TakenRowsProps {
  taken: OutputOf<typeof takeRowsRoute>;
  table: RegisterTable;
}

/** What each row would do, or did, with every fault at its cell. */
export function TakenRows({ taken, table }: TakenRowsProps) {
  const { words } = useLanguage();
  const said = words.register.rows;
  const { rows, ignored, saved } = taken;
  const count = (does: TakenRow['does']) => rows.filter((row) => row.does === does).length;
  if (rows.length === 0) return <p role="alert">{said.nothing}</p>;
  const { place, name, does, says } = said.columns;
  return (
    <section aria-live="polite">
      <p>
        <strong>
          {saved === null
            ? said.counts(count('add'), count('change'), count('same'), count('fault'))
            : said.applied(saved)}
        </strong>
      </p>
      {ignored.length > 0 && <p>{said.ignored(ignored.join(', '))}</p>}
      <div className="table-scroll">
        <table className={`grid-table ${styles['taken']}`}>
          <thead>
            <tr>
              {[place, name, does, says].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TakenItem key={row.place} row={row} table={table} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function TakenItem({ row, table }: { row: TakenRow; table: RegisterTable }) {
  const { words, say, language } = useLanguage();
  const { register, places } = table;
  const nameOf = (id: string) => places.find(({ unitId }) => unitId === id)?.name ?? id;
  const values = Object.entries(row.values).flatMap(([key, value]) => {
    const field = fieldOf(register, key);
    if (field === undefined || value === null || key === register.nameField) return [];
    return [`${headOfField(field, language)}: ${sayValue(field, value, language, nameOf)}`];
  });
  return (
    <tr data-does={row.does}>
      <td>
        <code>{row.place}</code>
      </td>
      <td>{row.name ?? '–'}</td>
      <td>{words.register.rows.does[row.does]}</td>
      <td>
        {row.faults.length === 0 ? (
          values.join('; ')
        ) : (
          <ul>
            {row.faults.map(({ place, text }) => (
              <li key={`${place} ${text.vi}`}>
                <code>{place}</code> {say(text)}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
