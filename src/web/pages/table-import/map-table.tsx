import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { faultsOfMapping, RowKind } from '../../../core/figure/table/table-mapping.ts';
import { UnitId } from '../../../core/kernel/ids.ts';
import { formatDate, PlainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { MapColumns } from './map-columns.tsx';
import { MapRows } from './map-rows.tsx';
import { isTied, measureWordsOf } from './mapping-form.ts';
import { MeasureSelect } from './measure-select.tsx';
import type { Mapped, ReadTable, TableImport } from './use-table-import.ts';
import styles from './table-import.module.css';

/** What each column and row of the table means, proposed by the program and corrected by choosing in lists. */
export function MapTable(mapped: Mapped) {
  const { table, read, mapping } = mapped;
  const { words, say } = useLanguage();
  const said = words.tableImport;
  const isOfOne = mapping.columns.some(({ meaning }) => meaning.kind === 'value');
  const faults = faultsOfMapping(mapping).map(say);
  if (isOfOne && table.unitId === null) faults.push(said.whichUnit);
  const tied = read.rows.filter(({ key }) => isTied(mapping, key)).length;
  return (
    <section className={styles['part']} aria-label={said.map}>
      <h2>{said.map}</h2>
      {read.remembered !== null && <Known table={table} remembered={read.remembered} />}
      <Structure mapped={mapped} isOfOne={isOfOne} />
      <MapColumns {...mapped} />
      <MapRows {...mapped} />
      {faults.length > 0 && (
        <ul className="notice-strip" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div className={styles['buttons']}>
        <Button
          disabled={faults.length > 0}
          loading={table.isLooking || table.isReading}
          onClick={table.look}
        >
          {said.look}
        </Button>
        <span className={styles['about']}>{said.tied(tied, read.rows.length)}</span>
      </div>
    </section>
  );
}

function Known(props: { table: TableImport; remembered: NonNullable<ReadTable['remembered']> }) {
  const { table, remembered } = props;
  const { words, language } = useLanguage();
  const said = words.tableImport;
  const day = formatDate(PlainDate.parse(remembered.rememberedAt.slice(0, 10)), language);
  return (
    <p className={styles['known']}>
      {said.known(remembered.office, day)}{' '}
      <button
        type="button"
        className="plain-button"
        onClick={() => table.say({ usesMemory: false })}
      >
        {said.proposeAgain}
      </button>
    </p>
  );
}

function Structure({ mapped, isOfOne }: { mapped: Mapped; isOfOne: boolean }) {
  const { table, read, mapping, choices } = mapped;
  const { words } = useLanguage();
  const said = words.tableImport;
  const { sheet, bodyFrom, rows } = mapping;
  return (
    <div className={styles['fields']}>
      {read.sheets.length > 1 && (
        <NativeSelect
          label={said.sheet}
          value={sheet}
          data={read.sheets}
          onChange={({ target }) => table.say({ usesMemory: true, sheet: target.value })}
        />
      )}
      <NumberInput
        key={`${sheet} ${bodyFrom}`}
        label={said.bodyFrom}
        min={1}
        allowDecimal={false}
        hideControls
        defaultValue={bodyFrom}
        onBlur={({ target }) => {
          const from = Number(target.value);
          if (Number.isInteger(from) && from > 0 && from !== bodyFrom) {
            table.say({ sheet, bodyFrom: from, rows });
          }
        }}
      />
      <NativeSelect
        label={said.rowsAre}
        value={rows}
        data={RowKind.options.map((value) => ({ value, label: said.rowKinds[value] }))}
        onChange={({ target }) => table.say({ sheet, bodyFrom, rows: RowKind.parse(target.value) })}
      />
      {isOfOne && (
        <NativeSelect
          label={said.ofUnit}
          value={table.unitId ?? ''}
          data={[
            { value: '', label: said.chooseUnit },
            ...choices.units.map(({ unitId, unitName, importing }) => ({
              value: unitId,
              label: unitName,
              disabled: !importing.isOpen,
            })),
          ]}
          onChange={({ target }) =>
            table.setUnit(target.value === '' ? null : UnitId.parse(target.value))
          }
        />
      )}
      <MeasureSelect
        label={said.measureOfAll}
        value={mapping.measure}
        words={measureWordsOf(choices.fields)}
        onChange={(words_) => table.map({ ...mapping, measure: words_ === '' ? null : words_ })}
      />
    </div>
  );
}
