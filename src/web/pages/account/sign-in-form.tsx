import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { ForgottenPassword } from './forgotten-password.tsx';
import { PasswordField } from './password-field.tsx';
import { Refused } from './refused.tsx';
import { TextField } from './text-field.tsx';
import type { SignIn } from './use-sign-in.ts';
import styles from './door.module.css';

/** Name and password; then, where the second factor is on, the code. */
export function SignInForm({ signIn, hasBack }: { signIn: SignIn; hasBack: boolean }) {
  const [isForgotten, setForgotten] = useState(false);
  if (isForgotten) return <ForgottenPassword leave={() => setForgotten(false)} />;
  return signIn.step === 'code' ? (
    <CodeStep signIn={signIn} />
  ) : (
    <PasswordStep signIn={signIn} hasBack={hasBack} forget={() => setForgotten(true)} />
  );
}

interface StepProps {
  title: string;
  lead: string;
  submit: () => void;
  children: ReactNode;
}

function Step({ title, lead, submit, children }: StepProps) {
  return (
    <>
      <h1>{title}</h1>
      <p className={styles['lead']}>{lead}</p>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
      </form>
    </>
  );
}

function PasswordStep({
  signIn,
  hasBack,
  forget,
}: {
  signIn: SignIn;
  hasBack: boolean;
  forget: () => void;
}) {
  const { words } = useLanguage();
  const { account } = words;
  const [signInName, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);
  const faultOf = (text: string) => (isAsked && text.trim() === '' ? account.needed : undefined);
  return (
    <Step
      title={account.door.title}
      lead={hasBack ? account.door.ended : account.door.lead}
      submit={() => {
        setAsked(true);
        if (signInName.trim() !== '' && password !== '') signIn.send({ signInName, password });
      }}
    >
      <TextField
        label={account.name}
        value={signInName}
        change={setName}
        fault={faultOf(signInName)}
        input={{
          autoComplete: 'username',
          autoCapitalize: 'none',
          spellCheck: false,
          autoFocus: true,
        }}
      />
      <PasswordField
        label={account.password}
        value={password}
        change={setPassword}
        autoComplete="current-password"
        fault={faultOf(password)}
      />
      <Refused error={signIn.error} />
      <div className={styles['buttons']}>
        <Button type="submit" loading={signIn.isBusy}>
          {account.signIn}
        </Button>
        <button type="button" className="plain-button" onClick={forget}>
          {account.door.forgot}
        </button>
      </div>
    </Step>
  );
}

function CodeStep({ signIn }: { signIn: SignIn }) {
  const { words } = useLanguage();
  const { door, ...account } = words.account;
  const [code, setCode] = useState('');
  return (
    <Step
      title={door.codeTitle}
      lead={door.codeLead}
      submit={() => {
        if (code.trim() !== '') signIn.sendCode(code);
      }}
    >
      <TextField
        label={door.code}
        value={code}
        change={setCode}
        input={{
          autoComplete: 'one-time-code',
          autoCapitalize: 'none',
          spellCheck: false,
          autoFocus: true,
        }}
      />
      <Refused error={signIn.error} />
      <div className={styles['buttons']}>
        <Button type="submit" loading={signIn.isBusy}>
          {account.signIn}
        </Button>
        <button type="button" className="plain-button" onClick={signIn.startAgain}>
          {door.again}
        </button>
      </div>
    </Step>
  );
}
