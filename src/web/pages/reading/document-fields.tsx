import { useState } from 'react';
import { UnitId } from '../../../core/kernel/ids.ts';
import { PlainDate, formatDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { useChoice } from '../../ui/frame/choice.ts';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import styles from './fields.module.css';

/** What a person says of a document; empty text where nothing is said. */
export interface DocumentFields {
  title: string;
  issuer: string;
  /** ISO day. */
  date: string;
  unit: UnitId | null;
}

export const noFields: DocumentFields = { title: '', issuer: '', date: '', unit: null };

interface DocumentFieldsProps {
  fields: DocumentFields;
  change: (fields: DocumentFields) => void;
  /** The title may not be left empty. */
  isTitleNeeded?: boolean;
  /** The unit may be left to the text. */
  isUnitOpen?: boolean;
}

/** Title, issuer, date and unit of a document. */
export function DocumentFieldset({
  fields,
  change,
  isTitleNeeded,
  isUnitOpen,
}: DocumentFieldsProps) {
  const { words } = useLanguage();
  const { fields: names } = words.reading;
  const units = useChoice()?.overview.units ?? [];
  const isTitleMissing = isTitleNeeded === true && fields.title.trim() === '';
  return (
    <div className={styles['fields']}>
      <label className={styles['wide']}>
        <span>{names.title}</span>
        <input
          lang="vi"
          value={fields.title}
          aria-invalid={isTitleMissing}
          onChange={({ target }) => change({ ...fields, title: target.value })}
        />
        {isTitleMissing && <small>{names.titleNeeded}</small>}
      </label>
      <label>
        <span>{names.issuer}</span>
        <input
          lang="vi"
          value={fields.issuer}
          onChange={({ target }) => change({ ...fields, issuer: target.value })}
        />
      </label>
      <DateField value={fields.date} change={(date) => change({ ...fields, date })} />
      <label>
        <span>{names.unit}</span>
        <select
          value={fields.unit ?? ''}
          onChange={({ target }) =>
            change({ ...fields, unit: UnitId.safeParse(target.value).data ?? null })
          }
        >
          {isUnitOpen === true && <option value="">{names.unitFromText}</option>}
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface DateFieldProps {
  value: string;
  change: (date: string) => void;
  isLabelHidden?: boolean;
}

export function DateField({ value, change, isLabelHidden = false }: DateFieldProps) {
  const { words } = useLanguage();
  const day = PlainDate.safeParse(value).data;
  const [typed, setTyped] = useState(day === undefined ? '' : formatDate(day, 'vi'));
  const isBad = typed.trim() !== '' && readTypedDay(typed) === null;
  return (
    <label className={styles['date']}>
      <span className={isLabelHidden ? 'only-read-aloud' : undefined}>
        {words.reading.fields.date}
      </span>
      <input
        inputMode="numeric"
        autoComplete="off"
        placeholder={words.reading.fields.dateForm}
        value={typed}
        aria-invalid={isBad}
        onChange={({ target }) => {
          setTyped(target.value);
          change(readTypedDay(target.value) ?? '');
        }}
      />
      {isBad && <small>{words.badDay}</small>}
    </label>
  );
}
