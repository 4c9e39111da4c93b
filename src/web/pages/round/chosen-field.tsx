import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FieldDraft, KnownAlready } from '../../../contract/round/round.ts';
import { useLanguage } from '../../language/language.tsx';
import styles from './make-round.module.css';
import shared from './round.module.css';

interface ChosenFieldProps {
  name: string;
  field: FieldDraft;
  known: readonly KnownAlready[];
  write: (field: FieldDraft) => void;
  remove: () => void;
  move: (by: -1 | 1) => void;
}

/** One field of the form to be: required or not, its place, and why it is asked again where it is known. */
export function ChosenField(props: ChosenFieldProps) {
  const { name, field, known, write, remove, move } = props;
  const { words } = useLanguage();
  const said = words.makeRound;
  const isKnown =
    known.length > 0 || (field.kind !== 'question' && field.askedAgainBecause !== null);
  return (
    <li>
      <strong>{name}</strong>
      <div className={shared['buttons']}>
        <Checkbox
          label={said.required}
          checked={field.isRequired}
          onChange={({ currentTarget }) => write({ ...field, isRequired: currentTarget.checked })}
        />
        {field.kind !== 'register' && (
          <Checkbox
            label={said.partyMembers}
            checked={field.group === 'party-members'}
            onChange={({ currentTarget }) =>
              write({ ...field, group: currentTarget.checked ? 'party-members' : 'figures' })
            }
          />
        )}
        <Button
          size="compact-xs"
          variant="default"
          aria-label={said.up(name)}
          onClick={() => move(-1)}
        >
          ↑
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={said.down(name)}
          onClick={() => move(1)}
        >
          ↓
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={said.removeNamed(name)}
          onClick={remove}
        >
          {said.remove}
        </Button>
      </div>
      {known.length > 0 && <KnownList known={known} />}
      {field.kind !== 'question' && isKnown && (
        <TextInput
          label={said.askedAgain}
          maxLength={500}
          value={field.askedAgainBecause ?? ''}
          onChange={({ target }) =>
            write({ ...field, askedAgainBecause: target.value === '' ? null : target.value })
          }
        />
      )}
    </li>
  );
}

const MOST_NAMED = 4;

/** Where the figure is given already, by place, with the units. */
function KnownList({ known }: { known: readonly KnownAlready[] }) {
  const { words } = useLanguage();
  const byPlace = Map.groupBy(known, ({ where }) => where);
  return (
    <ul className={styles['known']}>
      {[...byPlace].map(([where, units]) => {
        const roundId = units[0]?.roundId ?? null;
        const names = units.slice(0, MOST_NAMED).map(({ unitName }) => unitName);
        const rest = units.length - names.length;
        return (
          <li key={where}>
            {words.makeRound.knownIn}{' '}
            {roundId === null ? (
              where
            ) : (
              <Link to="/rounds/$id" params={{ id: String(roundId) }}>
                {where}
              </Link>
            )}
            {': '}
            {names.join(', ')}
            {rest > 0 && ` ${words.makeRound.andMore(rest)}`}
          </li>
        );
      })}
    </ul>
  );
}
