import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SixClear } from '../../../core/task/six-clear.ts';
import { productKindNames } from '../../../core/task/task-names.ts';
import { ProductKind } from '../../../core/task/task.ts';
import { useLanguage } from '../../language/language.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { HeadField } from './head-field.tsx';
import type { TaskChoices, TaskFormValues } from './task-draft.ts';
import { UnitSelect } from '../../ui/unit-select.tsx';
import styles from './form.module.css';

export interface FieldsProps {
  values: TaskFormValues;
  change: (part: Partial<TaskFormValues>) => void;
  choices: TaskChoices;
}

/** The six, each in its place; a mark tells which are clear. */
export function SixFields(props: FieldsProps & { notClear: readonly SixClear[] }) {
  const { notClear, ...fields } = props;
  const { values, change, choices } = fields;
  const { words } = useLanguage();
  const { form } = words.taskForm;
  const isClear = (one: SixClear) => !notClear.includes(one);
  return (
    <div className={styles['six']}>
      <One one="work" isClear={isClear('work')} isWide>
        <TextInput
          label={form.work}
          placeholder={form.workHelp}
          maxLength={300}
          value={values.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </One>
      <One one="responsibility" isClear={isClear('responsibility')}>
        <UnitSelect
          label={form.lead}
          units={choices.units}
          value={values.leadUnitId}
          change={(leadUnitId) => change({ leadUnitId, head: null })}
        />
        <Textarea
          label={form.responsibility}
          autosize
          minRows={1}
          maxLength={2000}
          value={values.responsibility}
          onChange={({ target }) => change({ responsibility: target.value })}
        />
      </One>
      <One one="person" isClear={isClear('person')}>
        <HeadField
          key={values.leadUnitId ?? ''}
          heads={choices.units.find(({ unitId }) => unitId === values.leadUnitId)?.heads ?? []}
          value={values.head}
          change={(head) => change({ head })}
        />
      </One>
      <One one="product" isClear={isClear('product')}>
        <Product {...fields} />
      </One>
      <One one="time" isClear={isClear('time')}>
        <div className={styles['pair']}>
          <DayField label={form.due} value={values.dueOn} change={(dueOn) => change({ dueOn })} />
          <DayField
            label={form.start}
            value={values.startOn}
            change={(startOn) => change({ startOn })}
          />
        </div>
      </One>
      <One one="authority" isClear={isClear('authority')} isWide>
        <div className={styles['pair']}>
          <UnitSelect
            label={form.authorityUnit}
            isFixed
            units={choices.units}
            value={values.authorityUnitId}
            change={(unitId) => unitId !== null && change({ authorityUnitId: unitId })}
          />
          <TextInput
            label={form.authorityWords}
            placeholder={form.authorityHelp}
            maxLength={2000}
            value={values.authorityWords}
            onChange={({ target }) => change({ authorityWords: target.value })}
          />
        </div>
      </One>
    </div>
  );
}

interface OneProps {
  one: SixClear;
  isClear: boolean;
  isWide?: boolean;
  children: ReactNode;
}

function One({ one, isClear, isWide = false, children }: OneProps) {
  const { words } = useLanguage();
  return (
    <fieldset data-clear={isClear || undefined} data-wide={isWide || undefined}>
      <legend>
        <span aria-hidden="true">{isClear ? '✓' : '○'}</span> {words.taskPage.six[one]}
        {!isClear && <span className="only-read-aloud">: {words.taskPage.unclear}</span>}
      </legend>
      {children}
    </fieldset>
  );
}

function Product({ values, change }: FieldsProps) {
  const { words, say } = useLanguage();
  const { form } = words.taskForm;
  return (
    <>
      <TextInput
        label={form.productName}
        placeholder={form.productHelp}
        maxLength={300}
        value={values.productName}
        onChange={({ target }) => change({ productName: target.value })}
      />
      <NativeSelect
        label={form.productKind}
        value={values.productKind}
        data={ProductKind.options.map((kind) => ({
          value: kind,
          label: say(productKindNames[kind]),
        }))}
        onChange={({ target }) => change({ productKind: ProductKind.parse(target.value) })}
      />
    </>
  );
}
