import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlainDate } from '../../../core/kernel/plain-date.ts';
import { setSpecialDaysRoute, type SpecialDay } from '../../../contract/round/special-days.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { sayWithUndo } from './say-with-undo.tsx';

interface Order {
  set: SpecialDay[];
  remove: PlainDate[];
  moveRounds?: number[];
}

/** Changes the list of days, and offers to put it back as it stood. */
export function useSpecialDays(listed: readonly SpecialDay[], done: () => void) {
  const { words } = useLanguage();
  const queryClient = useQueryClient();
  const call = async (body: Order) => {
    await callRoute(setSpecialDaysRoute, { params: {}, query: {}, body });
    await queryClient.invalidateQueries();
  };
  return useMutation({
    mutationFn: call,
    // Before anything is asked anew: afterwards the list is the changed one.
    onMutate: (order) => undoing(order, listed),
    onSuccess: (_, __, before) => {
      done();
      sayWithUndo({
        said: words.specialDays.applied,
        undo: words.undo,
        undone: words.specialDays.undone,
        failed: words.problem.title,
        act: () => call(before),
      });
    },
  });
}

/** What puts a list back as it stood before an order. */
export function undoing({ set, remove }: Order, listed: readonly SpecialDay[]): Order {
  const touched = new Set([...set.map(({ day }) => day), ...remove]);
  const before = listed.filter(({ day }) => touched.has(day));
  const stood = new Set(before.map(({ day }) => day));
  return {
    set: before,
    remove: set.map(({ day }) => day).filter((day) => !stood.has(day)),
  };
}
