import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { signInRoute } from '../../../contract/account/sign-in.ts';
import { callRoute } from '../../api-client.ts';

interface Proof {
  signInName: string;
  password: string;
}

/** Signing in, in one step or two. */
export interface SignIn {
  step: 'password' | 'code';
  isBusy: boolean;
  error: Error | null;
  send: (proof: Proof) => void;
  sendCode: (code: string) => void;
  startAgain: () => void;
}

export function useSignIn(onDone: () => void): SignIn {
  /** Proven, but a code is asked for as well. */
  const [proven, setProven] = useState<Proof | null>(null);
  const call = useMutation({
    mutationFn: (body: Proof & { code?: string }) =>
      callRoute(signInRoute, { params: {}, query: {}, body }),
    onSuccess: ({ state }, { signInName, password }) => {
      if (state === 'signed-in') onDone();
      else setProven({ signInName, password });
    },
  });
  return {
    step: proven === null ? 'password' : 'code',
    isBusy: call.isPending,
    error: call.error,
    send: (proof) => call.mutate(proof),
    sendCode: (code) => {
      if (proven !== null) call.mutate({ ...proven, code });
    },
    startAgain: () => {
      setProven(null);
      call.reset();
    },
  };
}
