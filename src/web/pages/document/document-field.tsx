import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listDocumentsRoute } from '../../../contract/document.ts';
import { DocumentId } from '../../../core/kernel/ids.ts';
import { queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';

/** A document of the product, or none. */
export function DocumentField(props: {
  label: string;
  value: DocumentId | null;
  fault?: string | undefined;
  isNeeded?: boolean;
  change: (value: DocumentId | null) => void;
}) {
  const { label, value, fault, isNeeded = false, change } = props;
  const { words } = useLanguage();
  const { data } = useQuery(queryOf(listDocumentsRoute, {}, {}));
  return (
    <NativeSelect
      label={label}
      required={isNeeded}
      value={value ?? ''}
      error={fault}
      data={[
        { value: '', label: words.programme.documentChoose },
        ...(data?.documents ?? []).map(({ document }) => ({
          value: document.id,
          label: [document.documentNumber, document.title].filter(Boolean).join(' · '),
        })),
      ]}
      onChange={({ target }) => change(target.value === '' ? null : DocumentId.parse(target.value))}
    />
  );
}
