import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import {
  addRecordRoute,
  changeRecordRoute,
  defineRegisterRoute,
  takeRowsRoute,
} from '../../../contract/register.ts';
import { ApiProblem, callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../../ui/use-act.ts';

/** Writes a record into a register, or does something to one; every page asks anew. */
export function useWriteRecord(code: string, recordId: string, done: () => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  const onSuccess = async () => {
    await sayDone(words.register.record.saved);
    done();
  };
  const add = useMutation({
    mutationFn: (body: z.input<typeof addRecordRoute.body>) =>
      callRoute(addRecordRoute, { params: { register: code }, query: {}, body }),
    onSuccess,
  });
  const act = useMutation({
    mutationFn: (body: z.input<typeof changeRecordRoute.body>) =>
      callRoute(changeRecordRoute, { params: { record: recordId }, query: {}, body }),
    onSuccess,
  });
  return { add, act };
}

export function useTakeRows(code: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof takeRowsRoute.body>) =>
      callRoute(takeRowsRoute, { params: { register: code }, query: {}, body }),
    onSuccess: async ({ saved }) => {
      if (saved !== null) await queryClient.invalidateQueries();
    },
  });
}

export function useDefineRegister(done: (code: string) => void) {
  const { words } = useLanguage();
  const sayDone = useDone();
  return useMutation({
    mutationFn: (body: z.input<typeof defineRegisterRoute.body>) =>
      callRoute(defineRegisterRoute, { params: {}, query: {}, body }),
    onSuccess: async ({ register }) => {
      await sayDone(words.register.define.saved);
      done(register.code);
    },
  });
}

/** What the server found wrong, by the last part of its place: a field of the register, `from`, `reason`. */
export function faultsOf(error: unknown): Map<string, { vi: string; en: string }> {
  if (!(error instanceof ApiProblem) || error.problem === null) return new Map();
  return new Map(
    error.problem.faults.map(({ place, message }) => [String(place.at(-1) ?? ''), message]),
  );
}
