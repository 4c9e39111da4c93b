import { Button, NativeSelect, TextInput } from '@mantine/core';
import { TargetId } from '../../../core/kernel/ids.ts';
import { taskPriorityNames } from '../../../core/task/task-names.ts';
import { TaskPriority } from '../../../core/task/task.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { FieldsProps } from './six-fields.tsx';
import { UnitSelect } from '../../ui/unit-select.tsx';
import styles from './form.module.css';

/** Ordering and closing unit, priority, coordinating units with their parts, targets. */
export function MoreFields(props: FieldsProps) {
  const { values, change, choices } = props;
  const { words, say } = useLanguage();
  const { form } = words.taskForm;
  const isUsed =
    values.coUnits.length > 0 || values.targetIds.length > 0 || values.closingUnitId !== null;
  return (
    <details className={styles['more']} open={isUsed || undefined}>
      <summary>{form.more}</summary>
      <div className={styles['six']}>
        <UnitSelect
          label={form.ordering}
          isFixed
          units={choices.units.filter(({ mayOrder }) => mayOrder)}
          value={values.orderingUnitId}
          change={(unitId) => unitId !== null && change({ orderingUnitId: unitId })}
        />
        <UnitSelect
          label={form.closing}
          placeholder={form.closingDefault}
          units={choices.units}
          value={values.closingUnitId}
          change={(closingUnitId) => change({ closingUnitId })}
        />
        <NativeSelect
          label={form.priority}
          value={values.priority}
          data={TaskPriority.options.map((one) => ({
            value: one,
            label: say(taskPriorityNames[one]),
          }))}
          onChange={({ target }) => change({ priority: TaskPriority.parse(target.value) })}
        />
      </div>
      <CoUnits {...props} />
      <Targets {...props} />
    </details>
  );
}

function CoUnits({ values, change, choices }: FieldsProps) {
  const { words } = useLanguage();
  const { form } = words.taskForm;
  const { coUnits } = values;
  return (
    <fieldset>
      <legend>{form.co}</legend>
      {coUnits.map((row, at) => (
        // Rows have no name of their own: their place is what tells them apart.
        <div key={at} className={styles['coUnit']}>
          <UnitSelect
            label={form.co}
            units={choices.units}
            value={row.unitId}
            change={(unitId) => change({ coUnits: coUnits.with(at, { ...row, unitId }) })}
          />
          <TextInput
            label={form.mustAnswer}
            maxLength={2000}
            value={row.mustAnswer}
            onChange={({ target }) =>
              change({ coUnits: coUnits.with(at, { ...row, mustAnswer: target.value }) })
            }
          />
          <Button
            variant="subtle"
            aria-label={form.remove(`${form.co} ${at + 1}`)}
            onClick={() => change({ coUnits: coUnits.toSpliced(at, 1) })}
          >
            <Icon name="close" size={14} />
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => change({ coUnits: [...coUnits, { unitId: null, mustAnswer: '' }] })}
        >
          {form.addCo}
        </Button>
      </div>
    </fieldset>
  );
}

function Targets({ values, change, choices }: FieldsProps) {
  const { words } = useLanguage();
  const { form } = words.taskForm;
  const { targetIds } = values;
  const chosen = choices.targets.filter(({ targetId }) => targetIds.includes(targetId));
  const others = choices.targets.filter(({ targetId }) => !targetIds.includes(targetId));
  return (
    <fieldset>
      <legend>{form.targets}</legend>
      <ul className={styles['chosen']}>
        {chosen.map(({ targetId, name }) => (
          <li key={targetId} lang="vi">
            {name}
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={form.remove(name)}
              onClick={() => change({ targetIds: targetIds.filter((id) => id !== targetId) })}
            >
              <Icon name="close" size={12} />
            </Button>
          </li>
        ))}
      </ul>
      <NativeSelect
        aria-label={form.addTarget}
        value=""
        data={[
          { value: '', label: form.addTarget },
          ...others.map(({ targetId, name }) => ({ value: targetId, label: name })),
        ]}
        onChange={({ target }) => {
          if (target.value !== '')
            change({ targetIds: [...targetIds, TargetId.parse(target.value)] });
        }}
      />
    </fieldset>
  );
}
