import { useId } from 'react';
import { measureUnits } from '../../../core/kernel/measure-unit.ts';
import { useLanguage } from '../../language/language.tsx';
import { type IndicatorChoiceProps, useIndicatorList } from './use-indicator-list.ts';
import styles from './correction.module.css';

/** A field that finds an indicator by any words of its name, accents not needed; arrow keys and Enter choose. */
export function IndicatorChoice(props: IndicatorChoiceProps) {
  const { chosen, suggested, fault } = props;
  const { words, say } = useLanguage();
  const { correction } = words.reading;
  const id = useId();
  const list = useIndicatorList(props, id);
  const { typed, isOpen, found, active } = list;
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{correction.indicator}</label>
      <input
        id={id}
        data-autofocus
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && found.length > 0 ? `${id}-${active}` : undefined}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        placeholder={correction.indicatorHelp}
        value={typed ?? (chosen === null ? '' : say(chosen.name))}
        onChange={({ target }) => list.type(target.value)}
        onClick={() => !isOpen && list.type('')}
        onBlur={list.close}
        onKeyDown={list.onKeyDown}
      />
      {fault !== null && (
        <p id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </p>
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={correction.indicator}
        hidden={!isOpen}
        className={styles['list']}
      >
        {found.map((indicator, position) => (
          <div
            key={indicator.code}
            id={`${id}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === active}
            className={styles['option']}
            onMouseMove={() => list.point(position)}
            // Before the field loses the focus, which closes the list.
            onMouseDown={(event) => {
              event.preventDefault();
              list.take(indicator);
            }}
          >
            <span>{say(indicator.name)}</span>
            <span className={styles['hint']}>
              {suggested.includes(indicator.code) && `${correction.suggested} · `}
              {say(measureUnits[indicator.measureUnit].symbol)}
            </span>
          </div>
        ))}
        {isOpen && found.length === 0 && <p className={styles['nothing']}>{correction.nothing}</p>}
      </div>
    </div>
  );
}
