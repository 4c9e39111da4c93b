import { useId } from 'react';
import { formatDate, plainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { type UnitChoiceProps, useUnitList } from './use-unit-list.ts';
import styles from './unit-choice.module.css';

/** A unit, found by any part of its name; arrow keys and Enter choose. */
export function UnitChoice(props: UnitChoiceProps) {
  const { words, language } = useLanguage();
  const { manage } = words.account;
  const id = useId();
  const list = useUnitList(props, id);
  const { typed, isOpen, found, active, name } = list;
  return (
    <div className={styles['choice']}>
      <input
        role="combobox"
        autoComplete="off"
        aria-label={manage.unit}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
        placeholder={manage.unitFind}
        value={typed ?? name}
        onChange={({ target }) => list.type(target.value)}
        onClick={() => list.type('')}
        onBlur={list.close}
        onKeyDown={list.onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={manage.unit}
        hidden={!isOpen}
        className={styles['list']}
      >
        {found.map((unit, position) => (
          <div
            key={unit.id ?? 'whole'}
            id={`${id}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === active}
            onMouseMove={() => list.point(position)}
            // Before the field loses the focus, which closes the list.
            onMouseDown={(event) => {
              event.preventDefault();
              list.take(unit);
            }}
          >
            <span lang={unit.id === null ? undefined : 'vi'}>{unit.name}</span>
            {unit.id !== null && (
              <small>
                {(unit.isCurrent ? manage.unitSince : manage.unitFormer)(
                  formatDate(plainDate(unit.id.split('@')[1] ?? ''), language),
                )}
              </small>
            )}
          </div>
        ))}
        {isOpen && found.length === 0 && <p>{manage.unitNothing}</p>}
      </div>
    </div>
  );
}
