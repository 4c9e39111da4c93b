import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Owner, OwnerLevel } from '../../../core/meeting/difficulty/difficulty.ts';
import { ownerLevelNames } from '../../../core/meeting/difficulty/difficulty-names.ts';
import { useLanguage } from '../../language/language.tsx';
import { choicesQuery } from './choices-query.ts';
import styles from './difficulty.module.css';

interface OwnerFieldsProps {
  /** What the level is asked for. */
  label: string;
  owner: Owner;
  levels: readonly OwnerLevel[];
  change: (owner: Owner) => void;
}

/** At which level, and there which unit or office. */
export function OwnerFields({ label, owner, levels, change }: OwnerFieldsProps) {
  const { words, say } = useLanguage();
  const { difficulties } = words;
  const { data } = useQuery(choicesQuery);
  const ofLevel = (level: OwnerLevel) => (data?.owners ?? []).filter((one) => one.level === level);
  const units = ofLevel(owner.level);
  return (
    <div className={styles['pair']}>
      <NativeSelect
        label={label}
        value={owner.level}
        data={levels.map((value) => ({ value, label: say(ownerLevelNames[value]) }))}
        onChange={({ target }) => {
          const level = OwnerLevel.parse(target.value);
          change({ level, unitId: ofLevel(level)[0]?.unitId ?? null, office: null });
        }}
      />
      {units.length > 0 && (
        <NativeSelect
          label={difficulties.ownerUnit}
          value={owner.unitId ?? ''}
          data={[
            { value: '', label: difficulties.ownerByOffice },
            ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
          ]}
          onChange={({ target }) =>
            change({
              ...owner,
              unitId: units.find(({ unitId }) => unitId === target.value)?.unitId ?? null,
            })
          }
        />
      )}
      <TextInput
        label={difficulties.ownerOffice}
        maxLength={300}
        value={owner.office ?? ''}
        onChange={({ target }) =>
          change({ ...owner, office: target.value === '' ? null : target.value })
        }
      />
    </div>
  );
}
