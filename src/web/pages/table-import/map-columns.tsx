import { NativeSelect } from '@mantine/core';
import type { TableColumn } from '../../../contract/table-import.ts';
import { useLanguage } from '../../language/language.tsx';
import {
  hasMeasureColumn,
  measureWords,
  measureWordsOf,
  valueOfMeaning,
  withColumn,
  withMeasure,
} from './mapping-form.ts';
import { MeasureSelect } from './measure-select.tsx';
import type { Mapped } from './use-table-import.ts';
import styles from './table-import.module.css';

/** The columns of the table: head, some of what stands below it, and what it is. */
export function MapColumns(mapped: Mapped) {
  const { words } = useLanguage();
  const said = words.tableImport;
  return (
    <div>
      <h3>{said.columns}</h3>
      <table className={`line-table ${styles['map']}`}>
        <thead>
          <tr>
            <th scope="col">{said.column}</th>
            <th scope="col">{said.head}</th>
            <th scope="col">{said.meaning}</th>
            <th scope="col">{said.measure}</th>
          </tr>
        </thead>
        <tbody>
          {mapped.read.columns.map((column) => (
            <ColumnLine key={column.column} mapped={mapped} column={column} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnLine({ mapped, column }: { mapped: Mapped; column: TableColumn }) {
  const { table, mapping, choices } = mapped;
  const { words } = useLanguage();
  const said = words.tableImport;
  const options = useColumnOptions(mapped);
  const meaning = mapping.columns.find((one) => one.column === column.column)?.meaning;
  const field =
    meaning?.kind === 'field' ? choices.fields.find(({ key }) => key === meaning.field) : undefined;
  const choose = (value: string) => {
    if (value !== 'name') return table.map(withColumn(mapping, column.column, value));
    // Other names are tied anew.
    const { sheet, bodyFrom, rows } = mapping;
    table.say({ sheet, bodyFrom, rows, nameColumn: column.column });
  };
  return (
    <tr data-used={meaning !== undefined || undefined}>
      <td className={styles['mark']}>{column.letters}</td>
      <th scope="row">
        {column.head === '' ? <em>{said.noHead}</em> : column.head}
        {column.samples.length > 0 && <small>{column.samples.join(' · ')}</small>}
      </th>
      <td>
        <NativeSelect
          aria-label={said.meaningOf(column.letters)}
          value={valueOfMeaning(meaning)}
          data={options}
          onChange={({ target }) => choose(target.value)}
        />
      </td>
      <td>
        {meaning !== undefined && 'measure' in meaning && (
          <MeasureSelect
            about={said.measureOf(column.letters)}
            value={meaning.measure}
            isToldElsewhere={mapping.measure !== null || hasMeasureColumn(mapping)}
            words={
              field === undefined
                ? measureWordsOf(choices.fields)
                : field.measureUnit === null
                  ? []
                  : measureWords(field.measureUnit)
            }
            onChange={(chosen) => table.map(withMeasure(mapping, column.column, chosen))}
          />
        )}
      </td>
    </tr>
  );
}

function useColumnOptions({ mapping, choices }: Mapped) {
  const { words, say } = useLanguage();
  const said = words.tableImport;
  const option = (value: keyof typeof said.meanings) => ({ value, label: said.meanings[value] });
  const skip = { value: '', label: said.skip };
  if (mapping.rows === 'units') {
    return [
      skip,
      { value: 'name', label: said.unitNames },
      {
        group: said.fieldGroup,
        items: choices.fields.map(({ key, name }) => ({ value: `field:${key}`, label: say(name) })),
      },
    ];
  }
  const kinds = [
    option('name'),
    option('value'),
    option('measure'),
    option('note'),
    option('grade'),
  ];
  if (choices.units.length < 2) return [skip, ...kinds];
  return [
    skip,
    ...kinds,
    {
      group: said.unitGroup,
      items: choices.units.map(({ unitId, unitName }) => ({
        value: `unit:${unitId}`,
        label: unitName,
      })),
    },
  ];
}
