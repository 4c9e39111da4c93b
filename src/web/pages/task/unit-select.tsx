import { Select } from '@mantine/core';
import { UnitId } from '../../../core/kernel/ids.ts';
import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import { holdsWords } from '../../ui/holds-words.ts';
import { useLanguage } from '../../language/language.tsx';

export interface UnitToChoose {
  unitId: UnitId;
  unitName: string;
  endedOn: PlainDate | null;
}

interface UnitSelectProps {
  label: string;
  units: readonly UnitToChoose[];
  value: UnitId | null;
  placeholder?: string | undefined;
  required?: boolean;
  /** Chosen from the start and never emptied. */
  isFixed?: boolean;
  error?: string | undefined;
  change: (value: UnitId | null) => void;
}

/** A unit, found by words of its name with or without accents; one that is no more says until when it was. */
export function UnitSelect(props: UnitSelectProps) {
  const {
    label,
    units,
    value,
    placeholder,
    required = false,
    isFixed = false,
    error,
    change,
  } = props;
  const { words, language } = useLanguage();
  return (
    <Select
      label={label}
      placeholder={placeholder}
      required={required}
      error={error}
      searchable
      clearable={!required && !isFixed}
      allowDeselect={!isFixed}
      limit={60}
      nothingFoundMessage={words.task.filters.nothing}
      clearButtonProps={{ 'aria-label': `${words.clear}: ${label}` }}
      comboboxProps={{ withinPortal: true }}
      data={units.map(({ unitId, unitName, endedOn }) => ({
        value: unitId,
        label:
          endedOn === null
            ? unitName
            : `${unitName} (${words.frame.unitGone(formatDate(endedOn, language))})`,
      }))}
      filter={({ options, search, limit }) =>
        options.filter((one) => 'label' in one && holdsWords(one.label, search)).slice(0, limit)
      }
      value={value}
      onChange={(chosen) => change(chosen === null ? null : UnitId.parse(chosen))}
    />
  );
}
