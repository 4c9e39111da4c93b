import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  showLinkRoute,
  useLinkRoute,
  type LinkPurpose,
} from '../../../contract/account/account-link.ts';
import { callRoute, queryOf } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { NewPassword } from './new-password.tsx';
import { Refused } from './refused.tsx';
import { useFaultOf } from '../../ui/use-fault-of.ts';
import { TextField } from './text-field.tsx';
import { useEnter } from './use-enter.ts';
import styles from './door.module.css';

interface LiveLink {
  purpose: LinkPurpose;
  endsAt: string;
  signInName: string | null;
  office: string | null;
}

/** The page of a link: the first administrator makes an account, somebody invited takes theirs, a password is set anew. */
export default function LinkPage() {
  const { words } = useLanguage();
  const { link } = words.account;
  const { token } = useParams({ from: '/links/$token' });
  const [isUsed, setUsed] = useState(false);
  // Once it was used it is dead: asked again it would say so on the way in.
  const { data, error } = useQuery({
    ...queryOf(showLinkRoute, { token }, {}),
    staleTime: Infinity,
    enabled: !isUsed,
  });
  return (
    <div className={styles['door']}>
      <section className={styles['card']}>
        {error !== null ? (
          <>
            <h1>{link.dead}</h1>
            <Refused error={error} />
            <Link to="/sign-in">{link.toSignIn}</Link>
          </>
        ) : data === undefined ? (
          <PageSkeleton rows={3} />
        ) : (
          <LinkForm token={token} link={data} use={() => setUsed(true)} />
        )}
      </section>
    </div>
  );
}

function LinkForm(props: { token: string; link: LiveLink; use: () => void }) {
  const { token, link } = props;
  const { words, language } = useLanguage();
  const { account } = words;
  const isFirst = link.purpose === 'first-administrator';
  const enter = useEnter();
  const [fields, setFields] = useState<Fields>({ office: '', signInName: '', password: '' });
  const use = useMutation({
    mutationFn: ({ password, signInName, office }: Fields) =>
      callRoute(useLinkRoute, {
        params: { token },
        query: {},
        body: isFirst ? { password, signInName, office } : { password },
      }),
    onSuccess: ({ state }) => {
      props.use();
      enter(state === 'signed-in' ? undefined : '/sign-in');
    },
  });
  const faultOf = useFaultOf(use.error);
  const known = [link.signInName ?? fields.signInName, link.office ?? fields.office];
  return (
    <>
      <h1>{account.link.titles[link.purpose]}</h1>
      <p className={styles['lead']}>{account.link.leads[link.purpose]}</p>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          use.mutate(fields);
        }}
      >
        {isFirst ? (
          <FirstAdministrator fields={fields} change={setFields} faultOf={faultOf} />
        ) : (
          <Owner link={link} />
        )}
        <NewPassword
          label={account.password}
          value={fields.password}
          change={(password) => setFields({ ...fields, password })}
          known={known.filter((word) => word !== '')}
          fault={faultOf('password')}
        />
        <Refused error={use.error} />
        <Button type="submit" loading={use.isPending}>
          {account.link.save}
        </Button>
        <p className={styles['small']}>
          {account.link.until(formatInstant(link.endsAt, language))}
        </p>
      </form>
    </>
  );
}

interface Fields {
  office: string;
  signInName: string;
  password: string;
}

interface FirstAdministratorProps {
  fields: Fields;
  change: (fields: Fields) => void;
  faultOf: (field: string) => string | undefined;
}

function FirstAdministrator({ fields, change, faultOf }: FirstAdministratorProps) {
  const { words } = useLanguage();
  const { account } = words;
  return (
    <>
      <TextField
        label={account.office}
        value={fields.office}
        change={(office) => change({ ...fields, office })}
        help={account.link.officeHelp}
        fault={faultOf('office')}
        input={{ lang: 'vi', autoComplete: 'organization-title', autoFocus: true }}
      />
      <TextField
        label={account.name}
        value={fields.signInName}
        change={(signInName) => change({ ...fields, signInName })}
        help={account.link.nameHelp}
        fault={faultOf('signInName')}
        input={{ autoComplete: 'username', autoCapitalize: 'none', spellCheck: false }}
      />
    </>
  );
}

function Owner({ link }: { link: LiveLink }) {
  const { words } = useLanguage();
  const { account } = words;
  return (
    <>
      <dl className={styles['who']}>
        <dt>{account.office}</dt>
        <dd lang="vi">{link.office}</dd>
        <dt>{account.name}</dt>
        <dd>{link.signInName}</dd>
      </dl>
      {/* So that the browser keeps the password under the right name. */}
      <input type="text" autoComplete="username" value={link.signInName ?? ''} readOnly hidden />
    </>
  );
}
