import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';

/** Comes in after signing in: forgets what was seen as somebody else, and goes to where one was. */
export function useEnter(): (back: string | undefined) => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  return (back) => {
    queryClient.clear();
    router.history.replace(back ?? '/');
  };
}
