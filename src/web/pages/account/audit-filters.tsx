import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Bilingual } from '../../../core/kernel/bilingual.ts';
import { formatDate, type PlainDate } from '../../../core/kernel/plain-date.ts';
import { useLanguage } from '../../language/language.tsx';
import { readTypedDay } from '../../ui/frame/typed-day.ts';
import type { AuditSearch } from './audit-search.ts';
import styles from './audit.module.css';

const TYPING_MS = 300;

interface AuditFiltersProps {
  acts: { act: string; name: Bilingual }[];
  accounts: { id: number; office: string }[];
  units: { id: string; name: string }[];
}

/** What the lines are narrowed by; all of it stands in the address. */
export function AuditFilters({ acts, accounts, units }: AuditFiltersProps) {
  const { words, say, language } = useLanguage();
  const { log } = words.account;
  const search = useSearch({ from: '/audit' });
  const [clearings, setClearings] = useState(0);
  const navigate = useNavigate({ from: '/audit' });
  const put = (part: Partial<AuditSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  const named = acts
    .map(({ act, name }) => ({ act, name: say(name) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <div className={`${styles['filters']} no-print`}>
      <SubjectField
        key={`subject ${clearings}`}
        value={search.subject ?? ''}
        put={(subject) => put({ subject: subject === '' ? undefined : subject })}
      />
      <Choice label={log.act} value={search.act} choose={(act) => put({ act })}>
        {named.map(({ act, name }) => (
          <option key={act} value={act}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label={log.account} value={search.account} choose={(account) => put({ account })}>
        {accounts.map(({ id, office }) => (
          <option key={id} value={id} lang="vi">
            {office}
          </option>
        ))}
      </Choice>
      {units.length > 0 && (
        <Choice label={log.unit} value={search.about} choose={(about) => put({ about })}>
          {units.map(({ id, name }) => (
            <option key={id} value={id} lang="vi">
              {name}
            </option>
          ))}
        </Choice>
      )}
      <DayField
        key={`from ${clearings}`}
        label={log.from}
        value={search.from}
        choose={(from) => put({ from })}
      />
      <DayField
        key={`to ${clearings}`}
        label={log.to}
        value={search.to}
        choose={(to) => put({ to })}
      />
      {isNarrowed && (
        <button
          type="button"
          className="tool-button"
          onClick={() => {
            setClearings(clearings + 1);
            put({
              figure: undefined,
              subject: undefined,
              account: undefined,
              act: undefined,
              about: undefined,
              from: undefined,
              to: undefined,
            });
          }}
        >
          {words.clear}
        </button>
      )}
    </div>
  );
}

/** Asks a moment after the last letter, not with each. */
function SubjectField({ value, put }: { value: string; put: (text: string) => void }) {
  const { words } = useLanguage();
  const { log } = words.account;
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const later = setTimeout(() => put(typed), TYPING_MS);
    return () => clearTimeout(later);
  });
  return (
    <label>
      <span>{log.subject}</span>
      <input
        type="search"
        data-page-filter
        placeholder={log.subjectHelp}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  choose: (value: string | undefined) => void;
  children: React.ReactNode;
}

function Choice({ label, value, choose, children }: ChoiceProps) {
  const { words } = useLanguage();
  return (
    <label>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ target }) => choose(target.value === '' ? undefined : target.value)}
      >
        <option value="">{words.all}</option>
        {children}
      </select>
    </label>
  );
}

interface DayFieldProps {
  label: string;
  value: PlainDate | undefined;
  choose: (day: PlainDate | undefined) => void;
}

/** A day as people here type it; taken when it is one. */
function DayField({ label, value, choose }: DayFieldProps) {
  const { words } = useLanguage();
  const [typed, setTyped] = useState(value === undefined ? '' : formatDate(value, 'vi'));
  const day = readTypedDay(typed);
  const isWrong = typed.trim() !== '' && day === null;
  return (
    <label>
      <span>{label}</span>
      <input
        className={styles['day']}
        inputMode="numeric"
        placeholder={words.account.log.dayHelp}
        value={typed}
        aria-invalid={isWrong}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = readTypedDay(target.value) ?? undefined;
          if (next !== value && (next !== undefined || target.value.trim() === '')) choose(next);
        }}
      />
    </label>
  );
}
