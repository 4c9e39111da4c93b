import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../language/language.tsx';
import type { SourceForm } from './act-form.ts';
import { choicesQuery } from './choices-query.ts';
import styles from './difficulty.module.css';

interface SourceFieldsProps {
  source: SourceForm;
  /** Whether whoever writes must name it, since another level said it. */
  isNeeded: boolean;
  change: (source: SourceForm) => void;
}

/** The document that an act rests on. */
export function SourceFields({ source, isNeeded, change }: SourceFieldsProps) {
  const { difficulties } = useLanguage().words;
  const { data } = useQuery(choicesQuery);
  const documents = data?.documents ?? [];
  return (
    <fieldset className={styles['source']}>
      <legend>{difficulties.document}</legend>
      <p className={styles['quiet']}>
        {isNeeded ? difficulties.documentNeeded : difficulties.documentHelp}
      </p>
      {documents.length > 0 && (
        <NativeSelect
          label={difficulties.chooseDocument}
          value={source.documentId}
          data={[
            { value: '', label: difficulties.noDocument },
            ...documents.map(({ documentId, title }) => ({ value: documentId, label: title })),
          ]}
          onChange={({ target }) => change({ ...source, documentId: target.value })}
        />
      )}
      <TextInput
        label={difficulties.documentWords}
        maxLength={300}
        value={source.words}
        onChange={({ target }) => change({ ...source, words: target.value })}
      />
    </fieldset>
  );
}
