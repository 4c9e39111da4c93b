import { NativeSelect } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';

/** The unit of measure of figures: what the table was found to say, or another of the same kind. */
export function MeasureSelect(props: {
  value: string | null;
  words: readonly string[];
  onChange: (words: string) => void;
  label?: string;
  about?: string;
}) {
  const { words } = useLanguage();
  const { value, onChange, label, about } = props;
  const known = new Set([...(value === null ? [] : [value]), ...props.words]);
  return (
    <NativeSelect
      {...(label === undefined ? {} : { label })}
      {...(about === undefined ? {} : { 'aria-label': about })}
      value={value ?? ''}
      data={[
        { value: '', label: words.tableImport.ownMeasure },
        ...[...known].map((one) => ({ value: one, label: one })),
      ]}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
