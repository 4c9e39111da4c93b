import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { startSingleSignOnRoute } from '../../../contract/account/sign-in.ts';
import { callRoute } from '../../api-client.ts';
import { useLanguage } from '../../language/language.tsx';
import { keepBack } from './kept-back.ts';
import { Refused } from './refused.tsx';

/** Goes to the identity provider of the authority; the way back is kept in this tab. */
export function SingleSignOnButton({
  provider,
  back,
}: {
  provider: string;
  back: string | undefined;
}) {
  const { words } = useLanguage();
  const start = useMutation({
    mutationFn: () => callRoute(startSingleSignOnRoute, { params: {}, query: {}, body: {} }),
    onSuccess: ({ address }) => {
      keepBack(back);
      window.location.assign(address);
    },
  });
  return (
    <>
      <Button
        variant="default"
        loading={start.isPending || start.isSuccess}
        onClick={() => start.mutate()}
      >
        {words.account.door.singleSignOn(provider)}
      </Button>
      <Refused error={start.error} />
    </>
  );
}
