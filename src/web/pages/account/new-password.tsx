import { useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { ratePasswordRoute } from '../../../contract/account/own-account.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PasswordField } from './password-field.tsx';
import styles from './form.module.css';

const SHORTEST = 12;
const STRONG_GUESSES = 12;
const TYPING_MS = 250;

interface NewPasswordProps {
  label: string;
  value: string;
  change: (value: string) => void;
  /** Words that others would try. */
  known: string[];
  fault: string | undefined;
}

/** A password to be set: how strong it is is said while it is typed, by the rule that will take it or not. */
export function NewPassword({ label, value, change, known, fault }: NewPasswordProps) {
  return (
    <PasswordField
      label={label}
      value={value}
      change={change}
      autoComplete="new-password"
      fault={fault}
    >
      <Strength password={value} known={known} />
    </PasswordField>
  );
}

function Strength({ password, known }: { password: string; known: string[] }) {
  const { words, say } = useLanguage();
  const { strength } = words.account;
  const [settled] = useDebouncedValue(password, TYPING_MS);
  const { length } = Array.from(password);
  const { data, isPlaceholderData } = useQuery({
    queryKey: [ratePasswordRoute.path, settled, known],
    queryFn: ({ signal }) =>
      callRoute(
        ratePasswordRoute,
        { params: {}, query: {}, body: { password: settled, known } },
        signal,
      ),
    enabled: Array.from(settled).length >= SHORTEST,
    gcTime: 0,
  });
  if (length === 0) return <p className={styles['help']}>{strength.help}</p>;
  const isShort = length < SHORTEST;
  const rated = isShort || settled !== password || isPlaceholderData ? undefined : data;
  const level = levelOf(isShort, rated);
  const said = {
    short: strength.more(SHORTEST - length),
    checking: strength.checking,
    weak: rated?.fault == null ? '' : say(rated.fault),
    fair: strength.fair,
    strong: strength.strong,
  }[level];
  return (
    <div className={styles['strength']} data-level={level}>
      <span aria-hidden="true" />
      <p role="status">{said}</p>
    </div>
  );
}

type Level = 'short' | 'checking' | 'weak' | 'fair' | 'strong';

function levelOf(
  isShort: boolean,
  rated: { fault: object | null; guesses: number } | undefined,
): Level {
  if (isShort) return 'short';
  if (rated === undefined) return 'checking';
  if (rated.fault !== null) return 'weak';
  return rated.guesses >= STRONG_GUESSES ? 'strong' : 'fair';
}
