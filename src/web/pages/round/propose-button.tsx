import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { type Proposable, ProposeDialog } from './propose-dialog.tsx';

/** Opens the form by which a unit proposes another value. */
export function ProposeButton({ of }: { of: Proposable }) {
  const { words, say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={words.proposals.proposeFor(say(of.name))}
        onClick={() => setOpen(true)}
      >
        {words.proposals.propose}
      </Button>
      {isOpen && <ProposeDialog of={of} close={() => setOpen(false)} />}
    </>
  );
}
