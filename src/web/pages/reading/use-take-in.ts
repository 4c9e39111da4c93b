import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { enqueue, forgetReading } from './reading-queue.ts';
import type { Described, Given } from './reading-queue.ts';
import { keepReading } from './use-reading.ts';

/**
 * Takes documents in to be read. A single one opens as soon as it is read; of several, or when one has left the page
 * meanwhile, a notice says so.
 */
export function useTakeIn(): (given: readonly Given[], described: Described) => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { words } = useLanguage();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return (given, described) => {
    const isSingle = given.length === 1;
    for (const one of given) {
      void enqueue(one, described).then((reading) => {
        if (reading === null) return;
        keepReading(queryClient, reading);
        const { id, title } = reading.summary;
        if (isSingle && isHere.current) {
          forgetReading(id);
          void navigate({ to: '/readings/$id', params: { id } });
        } else if (!isHere.current) {
          notifications.show({ message: words.reading.progress.finished(title) });
        }
      });
    }
  };
}
