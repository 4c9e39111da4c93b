import { notifications } from '@mantine/notifications';
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

/** Writes a record into a register, or does something to one; every page asks anew. */
export function useWriteRecord(code: string, recordId: string, done: () => void) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    notifications.show({ message: words.register.record.saved });
    await queryClient.invalidateQueries();
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
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof defineRegisterRoute.body>) =>
      callRoute(defineRegisterRoute, { params: {}, query: {}, body }),
    onSuccess: async ({ register }) => {
      notifications.show({ message: words.register.define.saved });
      await queryClient.invalidateQueries();
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
