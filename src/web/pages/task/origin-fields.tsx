import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DocumentId, ProgrammeId } from '../../../core/kernel/ids.ts';
import { listTaskChoicesRoute } from '../../../contract/task/task.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { OriginKind, type OriginValues } from './task-origin.ts';
import styles from './form.module.css';

interface OriginFieldsProps {
  values: OriginValues;
  change: (part: Partial<OriginValues>) => void;
}

/** What orders the task: a place in a document, a programme, what another page brought, or the unit itself. */
export function OriginFields({ values, change }: OriginFieldsProps) {
  const { words } = useLanguage();
  const { origin } = words.taskForm;
  const { data } = useQuery(queryOf(listTaskChoicesRoute, {}, {}));
  const programmes = data?.programmes ?? [];
  const offered = {
    document: true,
    programme: programmes.length > 0,
    recommendation: values.recommendationId !== null,
    own: true,
  };
  const kinds = OriginKind.options.filter((kind) => offered[kind]);
  const isPlaced = values.kind === 'document' || values.kind === 'programme';
  return (
    <fieldset className={styles['origin']}>
      <legend>{origin.title}</legend>
      <div className={styles['six']}>
        <NativeSelect
          label={origin.kind}
          value={values.kind}
          data={kinds.map((kind) => ({ value: kind, label: origin[kind] }))}
          onChange={({ target }) => change({ kind: OriginKind.parse(target.value) })}
        />
        {values.kind === 'document' && (
          <NativeSelect
            label={origin.document}
            value={values.documentId ?? ''}
            data={[
              { value: '', label: words.taskAct.choose },
              ...(data?.documents ?? []).map(({ documentId, title }) => ({
                value: documentId,
                label: title,
              })),
            ]}
            onChange={({ target }) =>
              change({ documentId: target.value === '' ? null : DocumentId.parse(target.value) })
            }
          />
        )}
        {values.kind === 'programme' && (
          <NativeSelect
            label={origin.programme}
            value={values.programmeId ?? ''}
            data={[
              { value: '', label: words.taskAct.choose },
              ...programmes.map(({ programmeId, name }) => ({ value: programmeId, label: name })),
            ]}
            onChange={({ target }) =>
              change({ programmeId: target.value === '' ? null : ProgrammeId.parse(target.value) })
            }
          />
        )}
        {values.kind === 'own' && (
          <TextInput
            label={origin.words}
            maxLength={2000}
            value={values.words}
            onChange={({ target }) => change({ words: target.value })}
          />
        )}
        {isPlaced && (
          <TextInput
            label={origin.place}
            placeholder={origin.placeHelp}
            maxLength={300}
            value={values.place}
            onChange={({ target }) => change({ place: target.value })}
          />
        )}
      </div>
      {values.kind === 'document' && <Quotation values={values} change={change} />}
    </fieldset>
  );
}

function Quotation({ values, change }: OriginFieldsProps) {
  const { words } = useLanguage();
  return (
    <Textarea
      label={words.taskForm.origin.quotation}
      autosize
      minRows={1}
      maxLength={2000}
      value={values.quotation}
      onChange={({ target }) => change({ quotation: target.value })}
    />
  );
}
