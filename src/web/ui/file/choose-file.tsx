import { Button, type ButtonProps } from '@mantine/core';
import { useRef } from 'react';

interface ChooseFileProps extends Pick<ButtonProps, 'variant' | 'leftSection' | 'loading'> {
  label: string;
  /** What stands on the button in its place, as the name of the file that is chosen. */
  shown?: string | undefined;
  /** Endings that the file may have. */
  accept: string;
  take: (file: File) => void;
  /** In a dialog: has the focus when it opens. */
  isFirst?: boolean;
}

/** A button that asks the machine for one file; the same one may be given again. */
export function ChooseFile({ label, shown, accept, take, isFirst, ...look }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...look}
        data-autofocus={isFirst === true ? true : undefined}
        onClick={() => input.current?.click()}
      >
        {shown ?? label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) take(file);
          target.value = '';
        }}
      />
    </>
  );
}
