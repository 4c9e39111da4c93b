import { NativeSelect } from '@mantine/core';
import { useLanguage } from '../../language/language.tsx';

/** The unit of measure of figures: what the table was found to say, or another of the same kind. */
export function MeasureSelect(props: {
  value: string | null;
  words: readonly string[];
  onChange: (words: string) => void;
  label?: string;
  about?: string;
  /** Something else of the table says it where nothing is chosen here. */
  isToldElsewhere?: boolean;
}) {
  const { words } = useLanguage();
  const { value, onChange, label, about, isToldElsewhere = false } = props;
  const { ownMeasure, toldMeasure } = words.tableImport;
  const known = new Set([...(value === null ? [] : [value]), ...props.words]);
  return (
    <NativeSelect
      {...(label === undefined ? {} : { label })}
      {...(about === undefined ? {} : { 'aria-label': about })}
      value={value ?? ''}
      data={[
        { value: '', label: isToldElsewhere ? toldMeasure : ownMeasure },
        ...[...known].map((one) => ({ value: one, label: one })),
      ]}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
