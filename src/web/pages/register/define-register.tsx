import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { UnitSelect } from '../../ui/unit-select.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { DefineField } from './define-field.tsx';
import { emptyField, type RegisterDraft, registerOfDraft, slugOf } from './register-draft.ts';
import { useDefineRegister } from './use-write-register.ts';
import own from './define.module.css';
import styles from './register.module.css';

interface DefineRegisterProps {
  title: string;
  start: RegisterDraft;
  units: readonly { unitId: string; name: string }[];
  isNew: boolean;
}

/** A definition as a form: what the register and its records are called, and its fields in order. */
export function DefineRegister({ title, start, units, isNew }: DefineRegisterProps) {
  const { words } = useLanguage();
  const said = words.register.define;
  const navigate = useNavigate();
  const [draft, setDraft] = useState(start);
  const change = (next: Partial<RegisterDraft>) => setDraft({ ...draft, ...next });
  const define = useDefineRegister(
    (code) => void navigate({ to: '/registers/$code', params: { code } }),
  );
  const register = registerOfDraft(draft);
  const { fields } = draft;
  return (
    <form
      className={styles['page']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (register !== null) define.mutate({ register, isNew });
      }}
    >
      <Link to="/registers" className="no-print">
        {words.register.back}
      </Link>
      <h1>{title}</h1>
      {!isNew && <p className={styles['lead']}>{said.kept}</p>}
      <DefineHead draft={draft} change={change} units={units} isNew={isNew} />
      <section className={own['defineFields']}>
        <h2>{said.fields}</h2>
        <p className={styles['lead']}>{said.fieldsHelp}</p>
        <ol>
          {fields.map((field, at) => (
            <DefineField
              key={field.key ?? `new-${at}`}
              field={field}
              isName={at === 0}
              write={(next) => change({ fields: fields.with(at, next) })}
              remove={
                field.key === null && at > 0
                  ? () => change({ fields: fields.toSpliced(at, 1) })
                  : null
              }
            />
          ))}
        </ol>
        <Button variant="default" onClick={() => change({ fields: [...fields, emptyField] })}>
          {said.addField}
        </Button>
      </section>
      {define.error !== null && <ProblemNotice error={define.error} />}
      <div className={styles['buttons']}>
        <Button type="submit" disabled={register === null} loading={define.isPending}>
          {said.save}
        </Button>
      </div>
    </form>
  );
}

interface DefineHeadProps extends Pick<DefineRegisterProps, 'units' | 'isNew'> {
  draft: RegisterDraft;
  change: (next: Partial<RegisterDraft>) => void;
}

function DefineHead({ draft, change, units, isNew }: DefineHeadProps) {
  const { words } = useLanguage();
  const said = words.register.define;
  return (
    <div className={own['defineHead']}>
      <TextInput
        label={said.name}
        required
        value={draft.name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <TextInput
        label={said.nameEn}
        value={draft.nameEn}
        onChange={({ target }) => change({ nameEn: target.value })}
      />
      <TextInput
        label={said.recordName}
        placeholder={said.recordExample}
        required
        value={draft.recordName}
        onChange={({ target }) => change({ recordName: target.value })}
      />
      <TextInput
        label={said.code}
        description={isNew ? said.codeHelp : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        disabled={!isNew}
        value={draft.code ?? slugOf(draft.name)}
        onChange={({ target }) => change({ code: target.value })}
      />
      <UnitSelect
        label={said.keeper}
        required
        disabled={!isNew}
        units={units.map(({ unitId, name }) => ({ unitId, unitName: name }))}
        value={draft.unitId}
        change={(unitId) => change({ unitId })}
      />
    </div>
  );
}
