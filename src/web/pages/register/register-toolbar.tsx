import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { exportRegisterRoute, type RegisterTable } from '../../../contract/register.ts';
import { formatDate } from '../../../core/kernel/plain-date.ts';
import type { RegisterField } from '../../../core/register/register.ts';
import { withQuery } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import { Icon } from '../../ui/icon.tsx';
import {
  type ChangeSearch,
  readWhere,
  type RegisterSearch,
  writeWhere,
} from './register-search.ts';
import styles from './register.module.css';

interface ToolbarProps {
  table: RegisterTable;
  search: RegisterSearch;
  change: ChangeSearch;
  openRows: () => void;
}

/** Finding, filtering, the day; adding, taking from Excel, downloading. */
export function RegisterToolbar({ table, search, change, openRows }: ToolbarProps) {
  const { words } = useLanguage();
  const said = words.register;
  const { register, records, day } = table;
  const units = new Map(
    records.map(({ unitId, unitName }): [string, string] => [unitId, unitName]),
  );
  return (
    <div className={`${styles['tools']} no-print`}>
      <div className={styles['filters']}>
        {records.length > 0 && (
          <>
            <TextInput
              type="search"
              data-page-filter
              label={said.search}
              value={search.q ?? ''}
              onChange={({ target }) => change({ q: target.value || undefined })}
            />
            <NativeSelect
              label={said.standing}
              value={search.standing ?? ''}
              data={[
                { value: '', label: said.standings.any },
                { value: 'open', label: said.standings.open },
                { value: 'closed', label: said.standings.closed },
              ]}
              onChange={({ target }) => change({ standing: standingOf(target.value) })}
            />
            {(units.size > 1 || search.of !== undefined) && (
              <NativeSelect
                label={said.unit}
                value={search.of ?? ''}
                data={[
                  { value: '', label: said.allUnits },
                  ...[...units].map(([value, label]) => ({ value, label })),
                ]}
                onChange={({ target }) => change({ of: target.value || undefined })}
              />
            )}
            {register.fields.map((field) => (
              <ChoiceFilter key={field.key} field={field} search={search} change={change} />
            ))}
          </>
        )}
        <DayField key={day} table={table} change={change} />
      </div>
      <ToolbarButtons table={table} change={change} openRows={openRows} />
    </div>
  );
}

function ToolbarButtons({ table, change, openRows }: Omit<ToolbarProps, 'search'>) {
  const { words, say, language } = useLanguage();
  const said = words.register;
  const { register, enterFor, define, day, knownOn } = table;
  const file = withQuery(exportRegisterRoute.path.replace(':register', register.code), {
    day,
    asOf: knownOn ?? undefined,
    language,
  });
  return (
    <div className={styles['buttons']}>
      {enterFor.length > 0 && (
        <>
          <Button onClick={() => change({ record: 'new' })}>
            {said.add(say(register.recordName))}
          </Button>
          <Button variant="default" onClick={openRows}>
            {said.paste}
          </Button>
        </>
      )}
      <Button
        component="a"
        href={file}
        download
        variant="default"
        leftSection={<Icon name="download" />}
      >
        {said.download}
      </Button>
      {define.isOpen && (
        <Link to="/registers/$code/definition" params={{ code: register.code }}>
          {said.edit}
        </Link>
      )}
    </div>
  );
}

function standingOf(value: string): RegisterSearch['standing'] {
  return value === 'open' || value === 'closed' ? value : undefined;
}

function ChoiceFilter(props: {
  field: RegisterField;
  search: RegisterSearch;
  change: ChangeSearch;
}) {
  const { field, search, change } = props;
  const { words, say } = useLanguage();
  const options =
    field.kind === 'choice'
      ? field.choices.map(({ code, name }) => ({ value: code, label: say(name) }))
      : field.kind === 'yes-no'
        ? [
            { value: 'yes', label: words.register.yes },
            { value: 'no', label: words.register.no },
          ]
        : [];
  if (options.length === 0) return null;
  return (
    <NativeSelect
      label={say(field.name)}
      value={readWhere(search.where).get(field.key) ?? ''}
      data={[{ value: '', label: words.register.all }, ...options]}
      onChange={({ target }) =>
        change({ where: writeWhere(search.where, field.key, target.value || null) })
      }
    />
  );
}

/** The day on which the records are shown; it moves when a real day is typed. */
function DayField({ table, change }: { table: RegisterTable; change: ChangeSearch }) {
  const { words, language } = useLanguage();
  const [text, setText] = useState(formatDate(table.day, 'vi'));
  const day = readTypedDay(text);
  return (
    <TextInput
      label={words.register.day}
      value={text}
      error={day === null ? words.badDay : undefined}
      lang={language}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => {
        if (day !== null && day !== table.day) change({ day });
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter' && day !== null) change({ day });
      }}
    />
  );
}
