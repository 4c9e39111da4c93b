import { NativeSelect, TextInput } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';
import { AboutKind, type Choices, type RaiseForm } from './raise-form.ts';
import styles from './difficulty.module.css';

interface AboutFieldsProps {
  form: RaiseForm;
  choices: Choices;
  change: (part: Partial<RaiseForm>) => void;
  /** Fields whose lack is to be shown. */
  lacks: readonly (keyof RaiseForm)[];
}

/** What is blocked: a target, the task that was left for it, a project by its name, or the work of the unit. */
export function AboutFields({ form, choices, change, lacks }: AboutFieldsProps) {
  const { raising, difficulties } = useLanguage().words;
  const needed = (field: keyof RaiseForm) =>
    lacks.includes(field) ? difficulties.needed : undefined;
  return (
    <div className={styles['pair']}>
      <NativeSelect
        label={raising.about}
        value={form.aboutKind}
        data={AboutKind.options
          .filter((value) => value !== 'task' || form.task !== null)
          .map((value) => ({ value, label: difficulties.about[value] }))}
        onChange={({ target }) => change({ aboutKind: AboutKind.parse(target.value) })}
      />
      {form.aboutKind === 'task' && <p lang="vi">{form.task?.title}</p>}
      {form.aboutKind === 'target' && (
        <NativeSelect
          label={raising.target}
          required
          value={form.targetId}
          error={needed('targetId')}
          data={[
            { value: '', label: raising.chooseTarget },
            ...choices.targets.map(({ targetId, wording, of }) => ({
              value: targetId,
              label: `${wording} (${of})`,
            })),
          ]}
          onChange={({ target }) => change({ targetId: target.value })}
        />
      )}
      {form.aboutKind === 'project' && (
        <TextInput
          label={raising.projectName}
          required
          maxLength={300}
          value={form.projectName}
          error={needed('projectName')}
          onChange={({ target }) => change({ projectName: target.value })}
        />
      )}
    </div>
  );
}
