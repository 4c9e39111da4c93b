import { Select } from '@mantine/core';
import type { UnitId } from '../../core/kernel/ids.ts';
import { formatDate, type PlainDate } from '../../core/kernel/plain-date.ts';
import { useLanguage } from '../language/language.tsx';
import { holdsWords } from './holds-words.ts';

export interface UnitToChoose<Id extends string = UnitId> {
  unitId: Id;
  unitName: string;
  /** Null or left out for a unit that is still there. */
  endedOn?: PlainDate | null;
  /** What else tells it from another of its name. */
  note?: string;
}

interface UnitSelectProps<Id extends string> {
  label: string;
  /** Whether the label is only read aloud, because a head above says it. */
  isLabelHidden?: boolean;
  units: readonly UnitToChoose<Id>[];
  /** Undefined: nothing is chosen yet; null is the same unless there is a `whole`. */
  value: Id | null | undefined;
  /** The name of all units together, which stands first and is chosen as null. */
  whole?: string;
  placeholder?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  /** Chosen from the start and never emptied. */
  isFixed?: boolean;
  error?: string | undefined;
  change: (value: Id | null) => void;
}

/** How many are shown at once; words narrow the rest. */
const MOST = 60;

/** The value of `whole` in the list, where a unit's id never stands. */
const wholeValue = 'whole';

/** A unit, found by words of its name with or without accents; one that is no more says until when it was. */
export function UnitSelect<Id extends string = UnitId>(props: UnitSelectProps<Id>) {
  const { label, isLabelHidden = false, units, value, whole, change } = props;
  const { required = false, disabled = false, isFixed = false } = props;
  const { words, language } = useLanguage();
  const labelOf = ({ unitName, endedOn = null, note }: UnitToChoose<Id>): string => {
    const gone = endedOn === null ? undefined : words.frame.unitGone(formatDate(endedOn, language));
    const about = note ?? gone;
    return about === undefined ? unitName : `${unitName} (${about})`;
  };
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      placeholder={props.placeholder ?? words.chooseUnit}
      required={required}
      disabled={disabled}
      error={props.error}
      searchable
      selectFirstOptionOnChange
      clearable={!required && !isFixed}
      allowDeselect={!isFixed}
      limit={MOST}
      nothingFoundMessage={words.noUnitFound}
      clearButtonProps={{ 'aria-label': `${words.clear}: ${label}` }}
      comboboxProps={{ withinPortal: true }}
      data={[
        ...(whole === undefined ? [] : [{ value: wholeValue, label: whole }]),
        ...units.map((unit) => ({ value: unit.unitId, label: labelOf(unit) })),
      ]}
      filter={({ options, search, limit }) =>
        options.filter((one) => 'label' in one && holdsWords(one.label, search)).slice(0, limit)
      }
      value={value === null && whole !== undefined ? wholeValue : (value ?? null)}
      onChange={(chosen) => change(units.find(({ unitId }) => unitId === chosen)?.unitId ?? null)}
    />
  );
}
