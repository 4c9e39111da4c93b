import { GivenRight as GivenRightSchema } from '../../../contract/account/account.ts';
import { formatDate, plainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import { UnitSelect, type UnitToChoose } from '../../ui/unit-select.tsx';
import { type DraftRight, newRight } from './draft-right.ts';
import type { UnitOption } from './use-accounts.ts';
import styles from './rights-editor.module.css';

const roleNames = GivenRightSchema.shape.role.options;

interface RightsEditorProps {
  rights: readonly DraftRight[];
  units: readonly UnitOption[];
  change: (rights: DraftRight[]) => void;
}

/** Rights, one a line: role, unit, and whether data about Party members belong to it. */
export function RightsEditor({ rights, units, change }: RightsEditorProps) {
  const { words } = useLanguage();
  const { manage } = words.account;
  const put = (index: number, right: DraftRight) =>
    change(rights.map((one, at) => (at === index ? right : one)));
  return (
    <fieldset className={styles['rights']}>
      <legend>{manage.rights}</legend>
      {rights.map((right, index) => (
        <RightLine
          // Lines have nothing of their own to be known by but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          right={right}
          units={units}
          change={(next) => put(index, next)}
          remove={() => change(rights.filter((_, at) => at !== index))}
        />
      ))}
      <button type="button" className="tool-button" onClick={() => change([...rights, newRight])}>
        {manage.addRight}
      </button>
    </fieldset>
  );
}

interface RightLineProps {
  right: DraftRight;
  units: readonly UnitOption[];
  change: (right: DraftRight) => void;
  remove: () => void;
}

function RightLine({ right, units, change, remove }: RightLineProps) {
  const { words } = useLanguage();
  const { manage, roles, roleHelp, partyMembers } = words.account;
  const toChoose = useUnitsToChoose(units);
  const hasPartyMembers = right.fields.includes('party-members');
  return (
    <div className={styles['right']}>
      <select
        aria-label={manage.role}
        value={right.role}
        onChange={({ target }) => {
          const role = GivenRightSchema.shape.role.safeParse(target.value).data;
          if (role === undefined) return;
          change({ ...right, role, unitId: role === 'administrator' ? null : right.unitId });
        }}
      >
        {roleNames.map((role) => (
          <option key={role} value={role}>
            {roles[role]}
          </option>
        ))}
      </select>
      {right.role === 'administrator' ? (
        <div>{manage.whole}</div>
      ) : (
        <UnitSelect
          label={manage.unit}
          isLabelHidden
          isFixed
          units={toChoose}
          whole={manage.whole}
          value={right.unitId}
          change={(unitId) => change({ ...right, unitId })}
        />
      )}
      <button
        type="button"
        className={styles['remove']}
        aria-label={manage.removeRight}
        title={manage.removeRight}
        onClick={remove}
      >
        <Icon name="close" size={14} />
      </button>
      <p className={styles['help']}>{roleHelp[right.role]}</p>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={hasPartyMembers}
          onChange={() =>
            change({
              ...right,
              fields: hasPartyMembers ? ['figures'] : ['figures', 'party-members'],
            })
          }
        />
        {partyMembers}
      </label>
    </div>
  );
}

/** The units of the present before those of the past; of two that bear one name the day tells which is which. */
function useUnitsToChoose(units: readonly UnitOption[]): UnitToChoose[] {
  const { words, language } = useLanguage();
  const { manage } = words.account;
  return units
    .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
    .map(({ id, name, isCurrent }) => {
      const since = formatDate(plainDate(id.split('@')[1] ?? ''), language);
      const note = isCurrent ? manage.unitSince(since) : manage.unitFormer(since);
      return { unitId: id, unitName: name, note };
    });
}
