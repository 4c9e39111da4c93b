import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { TableRow } from '../../../contract/table-import.ts';
import { useLanguage } from '../../language/language.tsx';
import {
  isMeasureTold,
  isTied,
  measureWords,
  valueOfMeaning,
  withName,
  withRowMeasure,
} from './mapping-form.ts';
import { MeasureSelect } from './measure-select.tsx';
import type { Mapped } from './use-table-import.ts';
import styles from './table-import.module.css';

const SHOWN = 60;

/** The rows of the table by their names, and what each is; what wants a look is marked. */
export function MapRows(mapped: Mapped) {
  const { read, mapping } = mapped;
  const { words } = useLanguage();
  const said = words.tableImport;
  const [most, setMost] = useState(SHOWN);
  const { rows } = read;
  return (
    <div>
      <h3>{said.rows}</h3>
      <table className={`line-table ${styles['map']}`}>
        <thead>
          <tr>
            <th scope="col">{said.row}</th>
            <th scope="col">{said.name}</th>
            <th scope="col">{said.rowKinds[mapping.rows]}</th>
            <th scope="col">{mapping.rows === 'fields' && said.measure}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <RowLine key={row.row} mapped={mapped} row={row} />
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <Button variant="subtle" onClick={() => setMost(most + 200)}>
          {said.moreRows(rows.length - most)}
        </Button>
      )}
    </div>
  );
}

function RowLine({ mapped, row }: { mapped: Mapped; row: TableRow }) {
  const { table, mapping, choices } = mapped;
  const { words, say } = useLanguage();
  const said = words.tableImport;
  const meaning = mapping.names.find(({ name }) => name === row.key)?.meaning;
  const field =
    meaning?.kind === 'field' ? choices.fields.find(({ key }) => key === meaning.field) : undefined;
  const options =
    mapping.rows === 'fields'
      ? choices.fields.map(({ key, name }) => ({ value: `field:${key}`, label: say(name) }))
      : choices.units.map(({ unitId, unitName }) => ({ value: `unit:${unitId}`, label: unitName }));
  const [looked, setLooked] = useState(false);
  return (
    <tr data-used={isTied(mapping, row.key) || undefined}>
      <td className={styles['mark']}>{row.row}</td>
      <th scope="row">
        {row.name}
        {row.tied === 'likely' && !looked && <small data-look>{said.likely}</small>}
      </th>
      <td>
        <NativeSelect
          aria-label={said.meaningOfRow(row.name)}
          value={valueOfMeaning(meaning)}
          data={[{ value: '', label: said.skip }, ...options]}
          onChange={({ target }) => {
            setLooked(true);
            table.map(withName(mapping, row.key, target.value));
          }}
        />
      </td>
      <td>
        {meaning?.kind === 'field' && field !== undefined && field.measureUnit !== null && (
          <MeasureSelect
            about={said.measureOf(row.name)}
            value={meaning.measure}
            isToldElsewhere={isMeasureTold(mapping)}
            words={measureWords(field.measureUnit)}
            onChange={(chosen) => table.map(withRowMeasure(mapping, row.key, chosen))}
          />
        )}
      </td>
    </tr>
  );
}
